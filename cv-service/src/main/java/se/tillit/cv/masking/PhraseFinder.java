package se.tillit.cv.masking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.tillit.cv.masking.FoldedText.Run;

/** Finds phrases: streets with their numbers, withheld employers, an e-mail address in pieces, a birth date in words. */
final class PhraseFinder implements Finder {
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    PhraseFinder(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            boolean alone = phrase.words().size() == 1;
            for (String first : phrase.words().getFirst()) {
                add(first, phrase);
                if (alone) {
                    add(first + "s", phrase);
                }
            }
        }
    }

    private void add(String first, Phrase phrase) {
        byFirstWord.computeIfAbsent(first, _ -> new ArrayList<>()).add(phrase);
    }

    @Override
    public void find(FoldedText text, Consumer<OwnSpan> found) {
        if (byFirstWord.isEmpty()) {
            return;
        }
        List<Run> runs = text.runs(true);
        for (int i = 0; i < runs.size(); i++) {
            for (Phrase phrase : byFirstWord.getOrDefault(runs.get(i).letters(), List.of())) {
                int end = phrase.endWhenBeginningAt(runs, i);
                if (end > i) {
                    found.accept(
                            new OwnSpan(runs.get(i).start(), runs.get(end - 1).end(), phrase.kind()));
                }
            }
        }
    }
}
