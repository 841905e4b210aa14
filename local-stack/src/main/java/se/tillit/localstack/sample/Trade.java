package se.tillit.localstack.sample;

import java.util.List;
import se.tillit.reference.Concept;
import se.tillit.reference.ConceptType;
import se.tillit.reference.Concepts;

/**
 * A line of work, as the words that CVs in it are made of.
 *
 * @param line what companies in it have in their names
 * @param occupations labels of occupations in the taxonomy
 * @param headlines with a place for the number of years
 * @param tasks what people say they did
 * @param skills what people list
 * @param school what schools for it are called
 * @param degrees what people leave them with
 */
record Trade(
        String line,
        List<String> occupations,
        List<String> headlines,
        List<String> tasks,
        List<String> skills,
        String school,
        List<String> degrees) {

    Trade {
        occupations = List.copyOf(occupations);
        headlines = List.copyOf(headlines);
        tasks = List.copyOf(tasks);
        skills = List.copyOf(skills);
        degrees = List.copyOf(degrees);
    }

    /** The taxonomy's concept of an occupation of this trade. */
    static Concept concept(String occupation) {
        return Concepts.jobTech()
                .labelled(ConceptType.OCCUPATION_NAME, occupation)
                .orElseThrow(() -> new IllegalArgumentException("no such occupation: " + occupation));
    }
}
