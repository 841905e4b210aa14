package se.tillit.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * Says whether callers of one version of a document would break on another, and where. The comparer follows arrays and
 * types in documents of version 3.0 only, so both are read as such.
 */
final class BreakingChanges {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BreakingChanges() {}

    static Optional<String> between(String before, String after) throws JsonProcessingException {
        ChangedOpenApi change = OpenApiCompare.fromContents(older(before), older(after));
        List<String> lost = lostFields(JSON.readTree(before), JSON.readTree(after));
        if (change.isCompatible() && lost.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new ConsoleRender().render(change, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return Optional.of("fields that are gone: " + lost + "\n" + text.toString(StandardCharsets.UTF_8));
    }

    /** To the comparer a field that may be absent may also disappear; to a page that shows it, it may not. */
    private static List<String> lostFields(JsonNode before, JsonNode after) {
        List<String> lost = new ArrayList<>();
        before.at("/components/schemas").properties().forEach(schema -> {
            JsonNode now = after.at("/components/schemas").path(schema.getKey());
            schema.getValue().path("properties").fieldNames().forEachRemaining(field -> {
                if (now.isObject() && !now.path("properties").has(field)) {
                    lost.add(schema.getKey() + "." + field);
                }
            });
        });
        return lost;
    }

    private static String older(String document) throws JsonProcessingException {
        ObjectNode root = (ObjectNode) JSON.readTree(document);
        root.put("openapi", "3.0.3");
        lower(root);
        return root.toString();
    }

    /** {@code "type": ["string", "null"]} was {@code "type": "string", "nullable": true}. */
    private static void lower(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("type").isArray()) {
            for (JsonNode type : object.path("type").deepCopy()) {
                if (type.asText().equals("null")) {
                    object.put("nullable", true);
                } else {
                    object.set("type", type);
                }
            }
        }
        node.forEach(BreakingChanges::lower);
    }
}
