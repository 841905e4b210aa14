package se.tillit.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.Optional;
import se.tillit.gateway.answer.ProblemAnswer;
import se.tillit.gateway.answer.ProblemAnswers;
import se.tillit.gateway.route.Resolution;
import se.tillit.platform.problem.ProblemDocument;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/**
 * One request on its way to a service and back. A service's own problem documents are for the caller and pass; any other
 * error text, a redirect or a failure on the way becomes a problem of ours.
 */
final class Passage implements ProxyInterceptor {

    private final Resolution.Found found;
    private final Optional<Body> body;
    private final Duration retryAfter;
    private final ProblemAnswers problems;
    private boolean unanswered;

    Passage(Resolution.Found found, Optional<Body> body, Duration retryAfter, ProblemAnswers problems) {
        this.found = found;
        this.body = body;
        this.retryAfter = retryAfter;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        String query = request.proxiedRequest().query();
        String path = found.path().written();
        MultiMap passed = PassedHeaders.in(
                request.proxiedRequest().headers(), !found.route().access().open());
        request.headers().clear().addAll(passed);
        request.setURI(query == null ? path : path + "?" + query);
        request.setBody(body.orElse(null));
        return context.sendRequest().recover(failure -> {
            unanswered = true;
            return Future.succeededFuture(replaced(context.request().response(), context, down(failure)));
        });
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        if (unanswered) {
            return context.sendResponse();
        }
        Optional<ProblemException> replacement = replacement(response);
        if (replacement.isPresent()) {
            replaced(response.release(), context, replacement.get());
            return context.sendResponse();
        }
        MultiMap passed = PassedHeaders.out(response.headers());
        response.headers().clear().addAll(passed);
        response.setStatusMessage(null);
        return context.sendResponse();
    }

    /** What is sent instead of an answer that must not pass. */
    private static Optional<ProblemException> replacement(ProxyResponse response) {
        int status = response.getStatusCode();
        if (status < 200 || (status >= 300 && status < 400 && status != 304)) {
            return Optional.of(new ProblemException(ProblemType.BAD_GATEWAY));
        }
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        boolean problem = type != null && type.startsWith(ProblemDocument.MEDIA_TYPE);
        if (status < 400 || problem) {
            return Optional.empty();
        }
        ProblemType known = ProblemType.ofStatus(status);
        return Optional.of(new ProblemException(known == ProblemType.INTERNAL_ERROR ? ProblemType.BAD_GATEWAY : known));
    }

    private ProblemException down(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem; // of a body that passed as it came
        }
        return new ProblemException(ProblemType.UNAVAILABLE, failure).retryAfter(retryAfter);
    }

    private ProxyResponse replaced(ProxyResponse response, ProxyContext context, ProblemException problem) {
        ProblemAnswer answer = problems.of(problem, context.request().proxiedRequest());
        response.setStatusCode(answer.status()).setStatusMessage(null).setBody(Body.body(answer.body()));
        response.headers().clear().addAll(answer.headers());
        return response;
    }
}
