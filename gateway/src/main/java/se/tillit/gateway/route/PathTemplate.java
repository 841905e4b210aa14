package se.tillit.gateway.route;

import java.util.List;

/** A path with places for ids, for example {@code /me/cvs/{id}}. */
public record PathTemplate(List<String> segments) {

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    static PathTemplate of(String path) {
        if (!path.matches("(/(\\.?[a-z-]+(\\.json)?|\\{[a-zA-Z]+}))+")) {
            throw new IllegalArgumentException("not a path template: " + path);
        }
        return new PathTemplate(List.of(path.substring(1).split("/", -1)));
    }

    /** The template below the public prefix: what metrics and spans may say about a request. */
    public String path() {
        return "/" + String.join("/", segments);
    }

    /** The template as the OpenAPI document writes it. */
    public String absolute() {
        return RequestPath.PREFIX + path();
    }

    boolean matches(RequestPath request) {
        List<String> given = request.segments();
        if (segments.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!isVariable(segments.get(i)) && !segments.get(i).equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** How much of the path is fixed: of two templates that match, the one with more fixed segments is meant. */
    long fixedSegments() {
        return segments.stream().filter(segment -> !isVariable(segment)).count();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
