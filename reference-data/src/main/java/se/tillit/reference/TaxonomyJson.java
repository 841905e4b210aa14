package se.tillit.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import se.tillit.reference.Taxonomy.Relation;

/**
 * Reads an answer of the JobTech taxonomy's own API: a list of concepts, bare or as GraphQL wraps it, each with {@code id}, {@code type}, {@code
 * preferred_label}, and the concepts it leads to in {@code broader}, {@code narrower}, {@code replaced_by} and {@code replaces}. These are read as
 * deeply as they are nested. The names of the older API ({@code taxonomy/preferred-label}) are understood too.
 *
 * <p>Concepts of types that we have no use for are left out, and so is what leads to them.
 */
public final class TaxonomyJson {
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Set<Relation> broader = new LinkedHashSet<>();
    private final Set<Relation> replacedBy = new LinkedHashSet<>();

    private TaxonomyJson() {}

    /** Reads an answer as a version by itself; {@link Taxonomy#succeeding} puts it after the one before. */
    public static Taxonomy read(InputStream json) throws IOException {
        JsonNode answer = new ObjectMapper().readTree(json);
        JsonNode data = answer.path("data").isMissingNode() ? answer : answer.path("data");
        JsonNode list = data.isArray() ? data : data.path("concepts");
        if (!list.isArray() || list.isEmpty()) {
            throw new IOException("no list of concepts");
        }
        TaxonomyJson reader = new TaxonomyJson();
        list.forEach(reader::take);
        return new Taxonomy(
                1, List.copyOf(reader.concepts.values()), reader.ours(reader.broader), reader.replacements());
    }

    private void take(JsonNode node) {
        String id = text(node, "id");
        String label = text(node, "preferred_label");
        if (id.isBlank()) {
            return;
        }
        ConceptType.ofWireName(text(node, "type"))
                .filter(_ -> !label.isBlank())
                .ifPresent(type -> concepts.putIfAbsent(id, new Concept(id, type, label)));
        each(node, "broader", other -> broader.add(new Relation(id, other)));
        each(node, "narrower", other -> broader.add(new Relation(other, id)));
        each(node, "replaced_by", other -> replacedBy.add(new Relation(id, other)));
        each(node, "replaces", other -> replacedBy.add(new Relation(other, id)));
    }

    private void each(JsonNode node, String name, Consumer<String> relation) {
        for (JsonNode other : field(node, name)) {
            relation.accept(text(other, "id"));
            take(other);
        }
    }

    private List<Relation> ours(Set<Relation> relations) {
        return relations.stream()
                .filter(relation -> concepts.containsKey(relation.from()) && concepts.containsKey(relation.to()))
                .toList();
    }

    /** A replacement that is not among the concepts would leave an agent without its successor: that is a broken answer. */
    private List<Relation> replacements() {
        return replacedBy.stream()
                .filter(relation -> concepts.containsKey(relation.from()))
                .toList();
    }

    private static String text(JsonNode node, String name) {
        return field(node, name).asText("");
    }

    private static JsonNode field(JsonNode node, String name) {
        JsonNode present = node.path(name);
        return present.isMissingNode() ? node.path("taxonomy/" + name.replace('_', '-')) : present;
    }
}
