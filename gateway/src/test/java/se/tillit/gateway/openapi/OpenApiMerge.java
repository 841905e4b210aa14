package se.tillit.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import se.tillit.gateway.route.Route;
import se.tillit.gateway.route.Upstream;

/**
 * Puts the services' documents together: exactly the operations of the routing table, and of the components what these
 * refer to. Where two services mean different things by one name, each gets its service's name in front.
 */
final class OpenApiMerge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REF = "#/components/";

    /** Every service has its own; what operators see is one list of all. */
    private static final String PARKED_EVENTS = "/api/v1/admin/parked-events";

    private final Map<Upstream, ObjectNode> documents;
    private final List<String> complaints = new ArrayList<>();

    OpenApiMerge(Map<Upstream, ObjectNode> documents) {
        this.documents = documents;
    }

    /** What the table and the documents disagree on, both ways. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    ObjectNode merge(List<Route> routes) {
        complaints.clear();
        Map<Upstream, ObjectNode> parts = new TreeMap<>();
        for (Route route : routes) {
            ObjectNode part = parts.computeIfAbsent(route.upstream(), _ -> JSON.createObjectNode());
            operation(route)
                    .ifPresentOrElse(
                            operation -> {
                                ObjectNode path =
                                        part.withObjectProperty(route.template().absolute());
                                path.set(route.method().toLowerCase(Locale.ROOT), described(operation, route));
                            },
                            () -> complaints.add("no operation for the row " + name(route)));
        }
        findOperationsWithoutRow(routes);
        return assembled(parts);
    }

    private Optional<ObjectNode> operation(Route route) {
        JsonNode paths = documents
                .getOrDefault(route.upstream(), JSON.createObjectNode())
                .path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (path.getKey().equals(route.template().absolute())
                    && path.getValue().path(route.method().toLowerCase(Locale.ROOT)) instanceof ObjectNode found) {
                ObjectNode copy = found.deepCopy();
                path.getValue().path("parameters").forEach(copy.withArrayProperty("parameters")::add);
                return Optional.of(copy);
            }
        }
        return Optional.empty();
    }

    private static ObjectNode described(ObjectNode operation, Route route) {
        operation.putArray("tags").add(tag(route));
        if (route.access().open()) {
            operation.remove("security");
        } else {
            operation.putArray("security").addObject().putArray("jwt");
        }
        ExpectedProblems.add(operation.withObjectProperty("responses"), route);
        return operation;
    }

    private static String tag(Route route) {
        if (route.access().open()) {
            return "Anyone";
        }
        String role = new TreeSet<>(route.access().roles()).last();
        return role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1);
    }

    /** A service may serve its siblings and the gateway; anything else that it serves needs a row or must go. */
    private void findOperationsWithoutRow(List<Route> routes) {
        Set<String> rows = routes.stream().map(OpenApiMerge::name).collect(Collectors.toSet());
        documents.forEach((service, document) -> document.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    String name = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
                    boolean inside = path.getKey().startsWith("/api/v1/internal/")
                            || path.getKey().startsWith(PARKED_EVENTS);
                    if (!inside && !method.equals("parameters") && !rows.contains(name)) {
                        complaints.add("no row for the operation " + name + " of " + service);
                    }
                })));
    }

    private ObjectNode assembled(Map<Upstream, ObjectNode> parts) {
        ObjectNode merged = JSON.createObjectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "Tillit API")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "A CV database with three visibility states, where the candidate holds the keys. Errors are"
                                + " problem documents (RFC 9457); lists have cursors; limits are told in RateLimit"
                                + " fields.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        merged.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = merged.putObject("paths");
        ObjectNode components = merged.putObject("components");
        Map<Upstream, Map<String, String>> names = names(parts);
        parts.forEach((service, part) -> {
            ObjectNode renamed = (ObjectNode) renamed(part, names.getOrDefault(service, Map.of()));
            renamed.properties()
                    .forEach(path -> paths.withObjectProperty(path.getKey()).setAll((ObjectNode) path.getValue()));
            reached(service, part).forEach(ref -> {
                ObjectNode kind = components.withObjectProperty(ref.substring(0, ref.indexOf('/')));
                String own = ref.substring(ref.indexOf('/') + 1);
                kind.set(
                        names.getOrDefault(service, Map.of()).getOrDefault(ref, own),
                        renamed(component(service, ref), names.getOrDefault(service, Map.of())));
            });
        });
        addLogin(components);
        return merged;
    }

    private static void addLogin(ObjectNode components) {
        components
                .withObjectProperty("securitySchemes")
                .putObject("jwt")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token of the realm tillit (PKCE for front ends).");
    }

    /** New names for components whose name another service uses for something else, by service and reference. */
    private Map<Upstream, Map<String, String>> names(Map<Upstream, ObjectNode> parts) {
        Map<String, Map<Upstream, JsonNode>> meanings = new TreeMap<>();
        parts.forEach((service, part) -> reached(service, part)
                .forEach(ref ->
                        meanings.computeIfAbsent(ref, _ -> new TreeMap<>()).put(service, component(service, ref))));
        Map<Upstream, Map<String, String>> names = new HashMap<>();
        meanings.forEach((ref, byService) -> {
            if (Set.copyOf(byService.values()).size() > 1) {
                String own = ref.substring(ref.indexOf('/') + 1);
                byService
                        .keySet()
                        .forEach(service -> names.computeIfAbsent(service, _ -> new HashMap<>())
                                .put(ref, prefix(service) + own));
            }
        });
        return names;
    }

    private static String prefix(Upstream service) {
        return service.name().charAt(0) + service.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Every component that a part refers to, directly or through others, as {@code kind/name}. */
    private Set<String> reached(Upstream service, JsonNode part) {
        Set<String> reached = new TreeSet<>();
        Set<String> open = refs(part);
        while (!open.isEmpty()) {
            reached.addAll(open);
            open = open.stream()
                    .flatMap(ref -> refs(component(service, ref)).stream())
                    .filter(ref -> !reached.contains(ref))
                    .collect(Collectors.toSet());
        }
        // A problem may be described by another service's document; what nobody describes is found by its dangling
        // reference.
        reached.removeIf(ref -> !component(service, ref).isObject());
        return reached;
    }

    private JsonNode component(Upstream service, String ref) {
        return documents
                .getOrDefault(service, JSON.createObjectNode())
                .path("components")
                .at("/" + ref);
    }

    private static Set<String> refs(JsonNode node) {
        Set<String> refs = new TreeSet<>();
        if (node.isTextual() && node.textValue().startsWith(REF)) {
            refs.add(node.textValue().substring(REF.length()));
        }
        node.forEach(child -> refs.addAll(refs(child)));
        return refs;
    }

    private static JsonNode renamed(JsonNode node, Map<String, String> names) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JSON.createObjectNode();
                object.properties().forEach(entry -> copy.set(entry.getKey(), renamed(entry.getValue(), names)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                StreamSupport.stream(array.spliterator(), false)
                        .map(item -> renamed(item, names))
                        .forEach(copy::add);
                yield copy;
            }
            case JsonNode value
            when value.isTextual() && value.textValue().startsWith(REF) -> {
                String ref = value.textValue().substring(REF.length());
                String kind = ref.substring(0, ref.indexOf('/') + 1);
                yield names.containsKey(ref) ? JSON.getNodeFactory().textNode(REF + kind + names.get(ref)) : value;
            }
            default -> node;
        };
    }

    private static String name(Route route) {
        return route.method() + " " + route.template().absolute();
    }
}
