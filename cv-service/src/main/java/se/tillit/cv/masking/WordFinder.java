package se.tillit.cv.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.tillit.cv.masking.FoldedText.Run;

/**
 * Finds words of the vocabulary: whole words, parts of {@code camelCase}, parts glued together, words cut by a hyphen at the end of a line, and words
 * w r i t t e n apart. A word that merely contains a part of a name is left alone.
 */
final class WordFinder implements Finder {
    private static final int MOST_PIECES = 6;
    private static final int LONGEST_HYPHEN_GAP = 12;

    private final Vocabulary vocabulary;

    WordFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void find(FoldedText text, Consumer<OwnSpan> found) {
        if (vocabulary.isEmpty()) {
            return;
        }
        List<Run> runs = text.runs(false);
        for (int i = 0; i < runs.size(); i++) {
            inRun(text, runs.get(i), found);
            acrossHyphens(text, runs, i, found);
        }
        writtenApart(runs, found);
    }

    private void inRun(FoldedText text, Run run, Consumer<OwnSpan> found) {
        Optional<IdentifierKind> whole = vocabulary.kindOf(run.letters());
        if (whole.isPresent()) {
            found.accept(new OwnSpan(run.start(), run.end(), whole.get()));
        } else if (vocabulary.isGlued(run.letters())) {
            found.accept(new OwnSpan(run.start(), run.end(), IdentifierKind.NAME));
        } else {
            inPieces(text, run, found);
        }
    }

    private void inPieces(FoldedText text, Run run, Consumer<OwnSpan> found) {
        List<Integer> breaks = new ArrayList<>(List.of(run.start()));
        for (int at = run.start() + 1; at < run.end(); at++) {
            if (text.mayBreakBefore(at)) {
                breaks.add(at);
            }
        }
        breaks.add(run.end());
        for (int first = 0; breaks.size() > 2 && first < breaks.size() - 1; first++) {
            for (int last = first + 1; last < breaks.size() && last - first <= MOST_PIECES; last++) {
                int start = breaks.get(first);
                int end = breaks.get(last);
                vocabulary
                        .kindOf(run.letters().substring(start - run.start(), end - run.start()))
                        .ifPresent(kind -> found.accept(new OwnSpan(start, end, kind)));
            }
        }
    }

    /** "Anders-" at the end of one line and "son" at the beginning of the next. */
    private void acrossHyphens(FoldedText text, List<Run> runs, int first, Consumer<OwnSpan> found) {
        String joined = runs.get(first).letters();
        for (int next = first + 1; next < runs.size() && next - first < MOST_PIECES; next++) {
            if (!isHyphen(text, runs.get(next - 1).end(), runs.get(next).start())) {
                return;
            }
            joined += runs.get(next).letters();
            int start = runs.get(first).start();
            int end = runs.get(next).end();
            if (vocabulary.kindOf(joined).isPresent() || vocabulary.isGlued(joined)) {
                found.accept(new OwnSpan(start, end, vocabulary.kindOf(joined).orElse(IdentifierKind.NAME)));
            }
        }
    }

    private static boolean isHyphen(FoldedText text, int from, int to) {
        return to - from <= LONGEST_HYPHEN_GAP
                && text.substring(from, to).strip().equals("-");
    }

    private void writtenApart(List<Run> runs, Consumer<OwnSpan> found) {
        List<Run> singles = new ArrayList<>();
        for (Run run : runs) {
            boolean joins = run.length() == 1
                    && (singles.isEmpty() || run.start() - singles.getLast().end() <= 3);
            if (!joins) {
                inSingles(singles, found);
                singles.clear();
            }
            if (run.length() == 1) {
                singles.add(run);
            }
        }
        inSingles(singles, found);
    }

    private void inSingles(List<Run> singles, Consumer<OwnSpan> found) {
        if (singles.size() < 3) {
            return;
        }
        String joined = singles.stream().map(Run::letters).collect(Collectors.joining());
        for (String word : vocabulary.longWords()) {
            for (int at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, at + 1)) {
                found.accept(new OwnSpan(
                        singles.get(at).start(),
                        singles.get(at + word.length() - 1).end(),
                        IdentifierKind.NAME));
            }
        }
        vocabulary
                .kindOf(joined)
                .ifPresent(kind -> found.accept(new OwnSpan(
                        singles.getFirst().start(), singles.getLast().end(), kind)));
    }
}
