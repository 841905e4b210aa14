package se.tillit.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.tillit.reference.Taxonomy.Relation;

/** The taxonomy as files: a folder for each version, and the number of the one in use beside them. */
final class TaxonomyFiles {
    private static final String CURRENT = "current";
    private static final String CONCEPTS = "concepts.csv";
    private static final String BROADER = "broader.csv";
    private static final String REPLACED_BY = "replaced_by.csv";

    private TaxonomyFiles() {}

    /** The version that is in use in this build. */
    static Taxonomy shipped() {
        int version = Integer.parseInt(Csv.text("taxonomy/" + CURRENT).strip());
        String folder = "taxonomy/" + version + "/";
        return taxonomy(
                version,
                Csv.resource(folder + CONCEPTS),
                Csv.resource(folder + BROADER),
                Csv.resource(folder + REPLACED_BY));
    }

    /** The version that is in use in a folder of versions. */
    static Taxonomy read(Path versions) throws IOException {
        int version =
                Integer.parseInt(Files.readString(versions.resolve(CURRENT)).strip());
        Path folder = versions.resolve(Integer.toString(version));
        return taxonomy(
                version,
                Csv.parse(Files.readString(folder.resolve(CONCEPTS))),
                Csv.parse(Files.readString(folder.resolve(BROADER))),
                Csv.parse(Files.readString(folder.resolve(REPLACED_BY))));
    }

    /** Writes a version beside the others, whole, and only then puts it in use. */
    static void write(Taxonomy taxonomy, Path versions) throws IOException {
        Path folder = Files.createDirectory(versions.resolve(Integer.toString(taxonomy.version())));
        Map<String, String> labels =
                taxonomy.concepts().stream().collect(Collectors.toMap(Concept::id, Concept::label));
        List<List<String>> concepts = new ArrayList<>(List.of(List.of("type", "preferred_label", "concept_id")));
        taxonomy.concepts()
                .forEach(concept -> concepts.add(List.of(concept.type().wireName(), concept.label(), concept.id())));
        Files.writeString(folder.resolve(CONCEPTS), Csv.written(concepts));
        Files.writeString(folder.resolve(BROADER), Csv.written(rows("broader", taxonomy.broader(), labels)));
        Files.writeString(folder.resolve(REPLACED_BY), Csv.written(rows("replaced_by", taxonomy.replacedBy(), labels)));
        Files.writeString(versions.resolve(CURRENT), taxonomy.version() + "\n");
    }

    /** The labels are for who reads the file; ids are what counts. */
    private static List<List<String>> rows(String name, List<Relation> relations, Map<String, String> labels) {
        List<List<String>> rows =
                new ArrayList<>(List.of(List.of("concept_id", "label", name + "_id", name + "_label")));
        relations.forEach(relation -> rows.add(List.of(
                relation.from(),
                labels.getOrDefault(relation.from(), ""),
                relation.to(),
                labels.getOrDefault(relation.to(), ""))));
        return rows;
    }

    private static Taxonomy taxonomy(
            int version, List<List<String>> concepts, List<List<String>> broader, List<List<String>> replacedBy) {
        return new Taxonomy(
                version,
                concepts.stream()
                        .map(row -> new Concept(
                                row.get(2), ConceptType.ofWireName(row.get(0)).orElseThrow(), row.get(1)))
                        .toList(),
                relations(broader),
                relations(replacedBy));
    }

    private static List<Relation> relations(List<List<String>> rows) {
        return rows.stream().map(row -> new Relation(row.get(0), row.get(2))).toList();
    }
}
