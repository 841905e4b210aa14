package se.tillit.reference;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One version of the concepts and of what leads from one to another.
 *
 * @param version counts up with each import, so that what was derived with an older one can be told
 * @param broader from a concept to one that it is a kind of
 * @param replacedBy from a concept that is no longer to be used to one that takes its place
 */
public record Taxonomy(int version, List<Concept> concepts, List<Relation> broader, List<Relation> replacedBy) {

    public Taxonomy {
        concepts = List.copyOf(concepts);
        broader = List.copyOf(new LinkedHashSet<>(broader));
        replacedBy = List.copyOf(new LinkedHashSet<>(replacedBy));
        Set<String> ids = new HashSet<>();
        concepts.forEach(concept -> {
            if (!ids.add(concept.id())) {
                throw new IllegalArgumentException("two concepts have the id " + concept.id());
            }
        });
        requireKnown(ids, broader);
        requireKnown(ids, replacedBy);
    }

    /** What leads from one concept to another. */
    public record Relation(String from, String to) {
        public Relation {
            if (from.equals(to)) {
                throw new IllegalArgumentException("a concept leads to another one: " + from);
            }
        }
    }

    /**
     * This version as the next one after another. A concept that is gone from it stays known, with what it said of itself,
     * because somebody's agent or CV may name it; where a concept is in both, this version is right.
     */
    public Taxonomy succeeding(Taxonomy earlier) {
        Map<String, Concept> all = new LinkedHashMap<>();
        concepts.forEach(concept -> all.put(concept.id(), concept));
        Set<String> current = Set.copyOf(all.keySet());
        earlier.concepts.forEach(concept -> all.putIfAbsent(concept.id(), concept));
        return new Taxonomy(
                earlier.version + 1,
                List.copyOf(all.values()),
                withThoseOfGone(current, broader, earlier.broader),
                withThoseOfGone(current, replacedBy, earlier.replacedBy));
    }

    private static List<Relation> withThoseOfGone(Set<String> current, List<Relation> ours, List<Relation> earlier) {
        return Stream.concat(ours.stream(), earlier.stream().filter(relation -> !current.contains(relation.from())))
                .toList();
    }

    private static void requireKnown(Set<String> ids, Collection<Relation> relations) {
        relations.forEach(relation -> {
            if (!ids.contains(relation.from()) || !ids.contains(relation.to())) {
                throw new IllegalArgumentException("a relation leads nowhere: " + relation);
            }
        });
    }
}
