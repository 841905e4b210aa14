package se.tillit.gateway.door;

import java.util.Set;
import java.util.regex.Pattern;

/** The pages for people beside the API: the reader of the OpenAPI document. */
final class Pages {

    private static final Pattern DOCS = Pattern.compile("/docs(/([A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*)?)?");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private Pages() {}

    static boolean show(String method, String path) {
        return READING.contains(method) && DOCS.matcher(path).matches();
    }
}
