package se.tillit.gateway.door;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;

/** The pages for people beside the API: the reader of the OpenAPI document. */
@Singleton
class Pages {

    private static final Pattern DOCS = Pattern.compile("/docs(/([A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*)?)?");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    boolean show(String method, String path) {
        return READING.contains(method) && DOCS.matcher(path).matches();
    }
}
