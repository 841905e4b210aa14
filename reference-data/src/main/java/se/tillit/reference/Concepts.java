package se.tillit.reference;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The concepts that CVs, ads and searches refer to by id. There are no relations between them in the data that ships. */
public final class Concepts {
    private final Map<String, Concept> byId;
    private final Map<ConceptType, List<Concept>> byType;
    private final Map<ConceptType, Map<String, Concept>> byLabel = new EnumMap<>(ConceptType.class);

    private Concepts(Collection<Concept> concepts) {
        byId = concepts.stream().collect(Collectors.toUnmodifiableMap(Concept::id, concept -> concept));
        byType = concepts.stream()
                .sorted(Comparator.comparing(Concept::label).thenComparing(Concept::id))
                .collect(Collectors.groupingBy(
                        Concept::type, () -> new EnumMap<>(ConceptType.class), Collectors.toUnmodifiableList()));
        byType.forEach((type, all) -> {
            Map<String, Concept> labels = new HashMap<>();
            all.forEach(concept -> labels.putIfAbsent(labelKey(concept.label()), concept));
            byLabel.put(type, Map.copyOf(labels));
        });
    }

    /** The one instance, read at the first call. */
    public static Concepts jobTech() {
        return Loaded.CONCEPTS;
    }

    /** The concept with this id, exactly as written: ids are case-sensitive. */
    public Optional<Concept> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether there is such a concept and it is of that type. */
    public boolean isA(String id, ConceptType type) {
        return find(id).filter(concept -> concept.type() == type).isPresent();
    }

    /** Every concept of a type, by label. */
    public List<Concept> ofType(ConceptType type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The concept of a type that bears this label, in any case; the smallest id where two share it. */
    public Optional<Concept> labelled(ConceptType type, String label) {
        return Optional.ofNullable(byLabel.getOrDefault(type, Map.of()).get(labelKey(label)));
    }

    private static String labelKey(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    /** Read on first use, once, under the class loader's lock. */
    private static final class Loaded {
        private static final Concepts CONCEPTS = new Concepts(Csv.resource("jobtech_concepts.csv").stream()
                .map(row -> new Concept(
                        row.get(2), ConceptType.ofWireName(row.get(0)).orElseThrow(), row.get(1)))
                .toList());
    }
}
