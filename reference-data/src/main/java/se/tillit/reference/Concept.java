package se.tillit.reference;

/** One concept of the JobTech taxonomy: its id never changes, its Swedish label may. */
public record Concept(String id, ConceptType type, String label) {
    public Concept {
        if (id.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("a concept has an id and a label");
        }
    }
}
