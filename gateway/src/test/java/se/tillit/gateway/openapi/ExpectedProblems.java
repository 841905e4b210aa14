package se.tillit.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.tillit.gateway.ratelimit.LimitClass;
import se.tillit.gateway.route.Route;

/** The problems that the door and every service may answer with, so that a caller finds them at each operation. */
final class ExpectedProblems {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("400", "Malformed: broken JSON, an unknown field or parameter, a wrong type, a broken cursor."),
            Map.entry("401", "No valid access token."),
            Map.entry("403", "A token of another role, or an employer that is not verified."),
            Map.entry("404", "Not there, or not for this caller."),
            Map.entry("409", "Conflicts with the current state."),
            Map.entry("412", "If-Match names another version than the current one."),
            Map.entry("413", "The body is larger than 256 KiB."),
            Map.entry("415", "The body is not JSON."),
            Map.entry("422", "A rule is not met; the errors say which."),
            Map.entry("429", "Too many requests."),
            Map.entry("503", "Not available right now; Retry-After says when to try again."),
            Map.entry("default", "Any other problem of the catalogue."));

    private ExpectedProblems() {}

    /** Adds what is missing; what a service says itself about a status stays. */
    static void add(ObjectNode responses, Route route) {
        responses.remove(List.of("401", "403"));
        for (String status : of(route)) {
            ObjectNode response = responses.withObjectProperty(status);
            if (!response.has("description")) {
                response.put("description", MEANINGS.get(status));
            }
            if (!response.has("content")) {
                response.putObject("content")
                        .putObject("application/problem+json")
                        .putObject("schema")
                        .put("$ref", "#/components/schemas/Problem");
            }
        }
        if (responses.get("429") instanceof ObjectNode limited) {
            header(limited, "Retry-After", "integer", "Seconds until the next request fits.");
            header(limited, "RateLimit", "string", "What is left of the limit, and seconds until all of it is back.");
            header(limited, "RateLimit-Policy", "string", "The limit: requests and seconds.");
        }
    }

    private static void header(ObjectNode response, String name, String type, String description) {
        ObjectNode header = response.withObjectProperty("headers").putObject(name);
        header.put("description", description).putObject("schema").put("type", type);
    }

    private static Set<String> of(Route route) {
        Set<String> statuses = new TreeSet<>(Set.of("400", "503", "default"));
        if (!route.access().open()) {
            statuses.addAll(Set.of("401", "403"));
        }
        if (route.template().path().contains("{")) {
            statuses.add("404");
        }
        if (WITH_BODY.contains(route.method().toUpperCase(Locale.ROOT))) {
            statuses.addAll(Set.of("413", "415", "422"));
        }
        if (!route.method().equals("GET")) {
            statuses.add("409");
        }
        if (Set.of("PUT", "PATCH", "DELETE").contains(route.method())) {
            statuses.add("412");
        }
        if (route.limit() != LimitClass.CLOSING) {
            statuses.add("429");
        }
        if (route.template().path().startsWith("/employer/cvs")
                && route.method().equals("GET")) {
            statuses.add("422");
        }
        return statuses;
    }
}
