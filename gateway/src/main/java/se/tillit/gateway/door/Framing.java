package se.tillit.gateway.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request ends must be beyond doubt, or what one server takes for its rest is a request to the next. The HTTP
 * codec refuses contradicting lengths; where both a length and chunks are given it drops the length, so that nobody sees
 * it any more. A chunked request is therefore the last one on its connection (RFC 9112 §6.1), and bodies are sent on with
 * a length of our own.
 */
final class Framing {

    private static final int MAX_QUERY = 4096;

    private Framing() {}

    /** Whether the request could be read in two ways. */
    static boolean ambiguous(HttpServerRequest request) {
        List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean oddEncoding = !encodings.isEmpty()
                && (request.version() == HttpVersion.HTTP_1_0
                        || encodings.size() > 1
                        || !encodings.getFirst().equalsIgnoreCase("chunked")
                        || request.headers().contains(HttpHeaders.CONTENT_LENGTH));
        return oddEncoding
                || request.headers().getAll(HttpHeaders.HOST).size() > 1
                || request.headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1
                || oddQuery(request.query());
    }

    private static boolean oddQuery(@Nullable String query) {
        return query != null
                && (query.length() > MAX_QUERY || query.chars().anyMatch(c -> c <= ' ' || c > '~' || c == '#'));
    }

    /** Whether nothing may follow on the request's connection. */
    static boolean lastOfConnection(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
