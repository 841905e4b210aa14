package se.tillit.deploy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A committed mistake: the smallest change of the real files that breaks one rule. It is a change and not a copy, so that
 * it stays a mistake of today's files.
 */
record BadExample(String name, JsonNode content) {

    static Stream<BadExample> of(String kind) {
        Path folder = Repository.path("system-tests/src/test/resources/deploy/bad/" + kind);
        return Repository.files(folder).stream()
                .map(file -> new BadExample(
                        file.getFileName().toString(), Repository.yaml(file).getFirst()));
    }

    /** The one rule that must refuse it. */
    String breaks() {
        return content.required("breaks").asText();
    }

    /** Part of what that rule must say. */
    String says() {
        return content.required("says").asText();
    }

    List<JsonNode> changes() {
        return List.copyOf(content.required("changes").valueStream().toList());
    }

    /** Applies a change to the document that it is meant for: {@code remove: pointer}, or {@code set: pointer, to: value}. */
    static void apply(JsonNode change, JsonNode document) {
        boolean removal = change.has("remove");
        JsonPointer target =
                JsonPointer.compile(change.required(removal ? "remove" : "set").asText());
        JsonNode parent = document.at(target.head());
        String last = target.last().getMatchingProperty();
        if (removal
                && parent.path(last).isMissingNode()
                && parent.path(index(last)).isMissingNode()) {
            throw new IllegalArgumentException("nothing to remove at " + target);
        }
        switch (parent) {
            case ObjectNode object when removal -> object.remove(last);
            case ObjectNode object -> object.set(last, change.required("to"));
            case ArrayNode array when removal -> array.remove(index(last));
            case ArrayNode array when last.equals("-") -> array.add(change.required("to"));
            case ArrayNode array -> array.set(index(last), change.required("to"));
            default -> throw new IllegalArgumentException("nothing at " + target.head());
        }
    }

    private static int index(String property) {
        return property.matches("[0-9]+") ? Integer.parseInt(property) : -1;
    }

    @Override
    public String toString() {
        return name;
    }
}
