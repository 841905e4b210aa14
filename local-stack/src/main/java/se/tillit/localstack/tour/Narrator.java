package se.tillit.localstack.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/** Tells the story: what somebody does, what the platform answered, and whether that is what was promised. */
final class Narrator {

    private final PrintStream out;
    private int kept;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void story(String title) {
        out.printf("%n%s%n%s%n", title, "=".repeat(title.length()));
    }

    void chapter(String title) {
        out.printf("%n%s%n%s%n", title, "-".repeat(title.length()));
    }

    void says(String sentence) {
        out.println("  " + sentence);
    }

    void shows(JsonNode answer) {
        answer.toPrettyString().lines().forEach(line -> out.println("    " + line));
    }

    /** A promise, and whether it held; the tour ends at the first that did not. */
    void promise(String sentence, boolean held) {
        out.println((held ? "  [kept]   " : "  [BROKEN] ") + sentence);
        if (!held) {
            throw new BrokenPromiseException(sentence);
        }
        kept++;
    }

    int kept() {
        return kept;
    }
}
