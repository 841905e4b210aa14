package se.tillit.jobagent.criteria;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.reference.Concept;
import se.tillit.reference.Concepts;

/** An occupation that a newer taxonomy replaced (F25), and what took its place. */
@Schema(name = "ReplacedOccupation")
public record ReplacedOccupation(Occupation occupation, List<Occupation> replacedBy) {

    public ReplacedOccupation {
        replacedBy = List.copyOf(replacedBy);
    }

    /** A concept by id, and as people call it. */
    @Schema(name = "NamedOccupation")
    public record Occupation(String id, String label) {

        static Occupation of(String id, Concepts concepts) {
            return new Occupation(id, concepts.find(id).map(Concept::label).orElse(id));
        }
    }

    /** Nothing for one that is in use. */
    static Optional<ReplacedOccupation> of(String id, Concepts concepts) {
        Set<String> successors = concepts.successors(id);
        return successors.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReplacedOccupation(
                        Occupation.of(id, concepts),
                        successors.stream()
                                .map(successor -> Occupation.of(successor, concepts))
                                .toList()));
    }
}
