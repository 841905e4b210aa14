package se.tillit.reference;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.tillit.reference.Taxonomy.Relation;

/**
 * The concepts that CVs, ads and searches refer to by id, and how they hang together: an occupation is a kind of its group and field ({@link
 * #ancestors}), and one that is no longer to be used is replaced by others ({@link #successors}).
 */
public final class Concepts {
    private final int version;
    private final Map<String, Concept> byId;
    private final Map<ConceptType, List<Concept>> byType;
    private final Map<ConceptType, Map<String, Concept>> byLabel = new EnumMap<>(ConceptType.class);
    private final Map<String, List<String>> broader;
    private final Map<String, List<String>> narrower;
    private final Map<String, List<String>> replacedBy;

    private Concepts(Taxonomy taxonomy) {
        List<Concept> concepts = taxonomy.concepts();
        version = taxonomy.version();
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
        broader = grouped(taxonomy.broader(), Relation::from, Relation::to);
        narrower = grouped(taxonomy.broader(), Relation::to, Relation::from);
        replacedBy = grouped(taxonomy.replacedBy(), Relation::from, Relation::to);
    }

    /** The one instance, read at the first call. */
    public static Concepts jobTech() {
        return Loaded.CONCEPTS;
    }

    /** The concepts of any version. */
    public static Concepts of(Taxonomy taxonomy) {
        return new Concepts(taxonomy);
    }

    /** Which version of the taxonomy this is; what was derived with an older one is derived again. */
    public int version() {
        return version;
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

    /** Every concept that this one is a kind of, the nearest first: its SSYK groups and its field. */
    public Set<String> ancestors(String id) {
        return reached(List.of(id), broader);
    }

    /** Every concept that is a kind of this one, the nearest first. */
    public Set<String> descendants(String id) {
        return reached(List.of(id), narrower);
    }

    /** What replaced this concept, and what replaced that; empty for a concept that is in use. */
    public Set<String> successors(String id) {
        return reached(List.of(id), replacedBy);
    }

    /**
     * Every concept by which something is found that names this one: itself, what is broader, and what replaced any of
     * these. So an ad that names a concept of an older version is found by the newer one, at every level.
     */
    public Set<String> findableBy(String id) {
        Set<String> found = new LinkedHashSet<>(Set.of(id));
        int before;
        do {
            before = found.size();
            found.addAll(reached(found, replacedBy));
            found.addAll(reached(found, broader));
        } while (found.size() > before);
        return Collections.unmodifiableSet(found);
    }

    /** Whatever is reached from some concepts in one step or more; a circle ends where it began. */
    private static Set<String> reached(Collection<String> from, Map<String, List<String>> steps) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            for (String next : steps.getOrDefault(waiting.remove(), List.of())) {
                if (!from.contains(next) && reached.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return Collections.unmodifiableSet(reached);
    }

    private static Map<String, List<String>> grouped(
            List<Relation> relations, Function<Relation, String> key, Function<Relation, String> value) {
        return relations.stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.groupingBy(key, Collectors.mapping(value, Collectors.toUnmodifiableList())),
                        Map::copyOf));
    }

    private static String labelKey(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    /** Read on first use, once, under the class loader's lock. */
    private static final class Loaded {
        private static final Concepts CONCEPTS = new Concepts(TaxonomyFiles.shipped());
    }
}
