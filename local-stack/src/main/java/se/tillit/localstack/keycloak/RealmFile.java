package se.tillit.localstack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The deployed realm with the local overlay laid over it. Objects are merged member by member, lists of named things (clients,
 * users, roles) by name, other lists are joined. Placeholders stay as they are: Keycloak fills them from its environment.
 */
public record RealmFile(ObjectNode json) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What names an element of a list, the first that is there. */
    private static final List<String> NAMES = List.of("clientId", "username", "client", "name");

    /** The realm of a local stack. */
    public static RealmFile local(Path deployed) throws IOException {
        return new RealmFile((ObjectNode) MAPPER.readTree(deployed.toFile())).with(overlay());
    }

    /** What exists on local stacks alone. */
    static ObjectNode overlay() {
        try (InputStream overlay = RealmFile.class.getResourceAsStream("realm-overlay.json")) {
            return (ObjectNode) MAPPER.readTree(overlay);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RealmFile with(ObjectNode overlay) {
        ObjectNode merged = json.deepCopy();
        lay(overlay, merged);
        return new RealmFile(merged);
    }

    boolean sameAs(Path file) throws IOException {
        return json.equals(MAPPER.readTree(file.toFile()));
    }

    void write(Path file) throws IOException {
        MAPPER.writeValue(file.toFile(), json);
    }

    private static void lay(ObjectNode overlay, ObjectNode onto) {
        overlay.properties().forEach(member -> {
            JsonNode below = onto.get(member.getKey());
            if (below instanceof ObjectNode object && member.getValue() instanceof ObjectNode more) {
                lay(more, object);
            } else if (below instanceof ArrayNode array && member.getValue() instanceof ArrayNode more) {
                more.forEach(element -> join(element, array));
            } else {
                onto.set(member.getKey(), member.getValue());
            }
        });
    }

    private static void join(JsonNode element, ArrayNode array) {
        Optional<JsonNode> same = name(element)
                .flatMap(name -> elements(array).stream()
                        .filter(other -> name(other).filter(name::equals).isPresent())
                        .findFirst());
        if (same.isPresent()) {
            lay((ObjectNode) element, (ObjectNode) same.get());
        } else if (!elements(array).contains(element)) {
            array.add(element);
        }
    }

    private static Optional<String> name(JsonNode element) {
        return NAMES.stream()
                .filter(element::has)
                .map(member -> member + "=" + element.get(member).asText())
                .findFirst();
    }

    private static List<JsonNode> elements(ArrayNode array) {
        return array.valueStream().toList();
    }
}
