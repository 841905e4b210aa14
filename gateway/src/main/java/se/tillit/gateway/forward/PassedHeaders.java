package se.tillit.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.route.RequestPath;

/**
 * The headers that pass, by name. Everything else stays: who a caller is says the token and no header, and what software
 * a service runs on is nobody's business.
 */
final class PassedHeaders {

    /**
     * From callers. The body's length is set anew, the token only goes where one is needed, and the trace is carried on by
     * the tracer, which knows the span that belongs between.
     */
    private static final List<String> IN =
            List.of("Accept", "Accept-Language", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key");

    private static final List<String> OUT = List.of(
            "Allow",
            "Cache-Control",
            "Content-Disposition",
            "Content-Language",
            "Content-Length",
            "Content-Type",
            "ETag",
            "Last-Modified",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "Vary",
            "WWW-Authenticate");

    private PassedHeaders() {}

    /** What a service gets to see of a request. A header that is there twice passes once, as the gateway read it. */
    static MultiMap in(MultiMap sent, boolean withToken) {
        MultiMap passed = MultiMap.caseInsensitiveMultiMap();
        IN.forEach(name -> copy(name, sent, passed));
        if (withToken) {
            copy(HttpHeaders.AUTHORIZATION.toString(), sent, passed);
        }
        return passed;
    }

    /** What a caller gets to see of an answer. */
    static MultiMap out(MultiMap sent) {
        MultiMap passed = MultiMap.caseInsensitiveMultiMap();
        OUT.forEach(name -> copy(name, sent, passed));
        location(sent.get(HttpHeaders.LOCATION)).ifPresent(path -> passed.set(HttpHeaders.LOCATION, path));
        return passed;
    }

    /** A service names its own host; outside only the path is true. */
    private static Optional<String> location(@Nullable String sent) {
        if (sent == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(URI.create(sent).getRawPath())
                    .flatMap(RequestPath::parse)
                    .map(RequestPath::written);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void copy(String name, MultiMap from, MultiMap to) {
        String value = from.get(name);
        if (value != null) {
            to.set(name, value);
        }
    }
}
