package se.tillit.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import jakarta.inject.Singleton;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/**
 * Reads a body whole before a service hears of it: what is sent on has one known length, and a caller that dawdles holds
 * no connection to a service.
 */
@Singleton
class BoundedBody {

    private final Vertx vertx;
    private final long limit;
    private final long streamedLimit;
    private final long timeout;
    private final long streamedTimeout;

    BoundedBody(Vertx vertx, ForwardConfig config) {
        this.vertx = vertx;
        this.limit = config.maxBody().asLongValue();
        this.streamedLimit = config.maxStreamedBody().asLongValue();
        this.timeout = config.bodyTimeout().toMillis();
        this.streamedTimeout = config.streamedBodyTimeout().toMillis();
    }

    Future<Buffer> read(HttpServerRequest request) {
        Promise<Buffer> whole = Promise.promise();
        long timer = endAfter(timeout, request);
        Buffer body = Buffer.buffer();
        request.exceptionHandler(whole::tryFail);
        request.handler(part -> {
            if (body.length() + part.length() > limit) {
                whole.tryFail(new ProblemException(ProblemType.PAYLOAD_TOO_LARGE));
            } else {
                body.appendBuffer(part);
            }
        });
        request.endHandler(_ -> whole.tryComplete(body));
        request.resume();
        return whole.future().onComplete(_ -> vertx.cancelTimer(timer));
    }

    /** The body as it comes, cut off with a problem where it is too large; a caller that takes too long loses its connection. */
    Body stream(HttpServerRequest request) {
        long timer = endAfter(streamedTimeout, request);
        request.end().onComplete(_ -> vertx.cancelTimer(timer));
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return Body.body(new BoundedStream(request, streamedLimit), length == null ? -1 : Long.parseLong(length));
    }

    private long endAfter(long millis, HttpServerRequest request) {
        return vertx.setTimer(millis, _ -> request.connection().close());
    }

    void refuseTooLarge(HttpServerRequest request, boolean streamed) {
        if (declaredLength(request) > (streamed ? streamedLimit : limit)) {
            throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE);
        }
    }

    /** The codec has refused anything but a plain number already. */
    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
