package se.tillit.gateway.door;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;

/** The pages for people beside the API: the reader of the OpenAPI document. */
@Singleton
class Pages {

    private static final Pattern DOCS = Pattern.compile("/docs(/([A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*)?)?");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    boolean show(HttpServerRequest request) {
        return READING.contains(request.method().name())
                && DOCS.matcher(request.path()).matches();
    }
}
