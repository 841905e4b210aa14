package se.tillit.cv.masking;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as a reader sees it, character by character, with the way back to what was written. Invisible characters are gone, but remembered as places
 * where a word may begin: they can hide inside a name as well as between two.
 */
final class FoldedText {
    private static final char COVER = '\u2022';

    private final StringBuilder folded = new StringBuilder();
    private final int[] starts;
    private final int[] ends;
    private final boolean[] upper;
    private final boolean[] afterInvisible;

    FoldedText(String written) {
        int room = written.length() * 4 + 8;
        this.starts = new int[room];
        this.ends = new int[room];
        this.upper = new boolean[room];
        this.afterInvisible = new boolean[room];
        boolean invisible = false;
        for (int i = 0; i < written.length(); ) {
            int codePoint = written.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (Letters.isInvisible(codePoint)) {
                invisible |= Character.getType(codePoint) == Character.FORMAT;
                extendLast(next);
            } else {
                append(codePoint, i, next, invisible);
                invisible = false;
            }
            i = next;
        }
    }

    private void append(int codePoint, int start, int end, boolean invisibleBefore) {
        String letters = Letters.fold(codePoint);
        int limit = Math.min(letters.length(), 4);
        for (int k = 0; k < limit; k++) {
            int at = folded.length();
            starts[at] = start;
            ends[at] = end;
            upper[at] = Character.isUpperCase(codePoint);
            afterInvisible[at] = invisibleBefore && k == 0;
            folded.append(letters.charAt(k));
        }
    }

    private void extendLast(int end) {
        if (!folded.isEmpty()) {
            ends[folded.length() - 1] = end;
        }
    }

    int length() {
        return folded.length();
    }

    char at(int index) {
        return folded.charAt(index);
    }

    String substring(int start, int end) {
        return folded.substring(start, end);
    }

    boolean isLetter(int index) {
        return index >= 0 && index < length() && Character.isLetter(folded.charAt(index));
    }

    boolean isDigit(int index) {
        return index >= 0 && index < length() && folded.charAt(index) >= '0' && folded.charAt(index) <= '9';
    }

    boolean isUpper(int index) {
        return upper[index];
    }

    /** Whether a new word may begin inside a run of letters: behind something invisible, or where case changes. */
    boolean mayBreakBefore(int index) {
        return afterInvisible[index]
                || (upper[index] && !upper[index - 1])
                || (!upper[index] && upper[index - 1] && index >= 2 && isLetter(index - 2) && upper[index - 2])
                || (upper[index] && isLetter(index + 1) && !upper[index + 1]);
    }

    /** Runs of letters, and of digits where asked for, in order. */
    List<Run> runs(boolean digits) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < length(); ) {
            int end = i;
            if (isLetter(i)) {
                while (isLetter(end)) {
                    end++;
                }
                runs.add(new Run(i, end, substring(i, end)));
            } else if (digits && isDigit(i)) {
                while (isDigit(end)) {
                    end++;
                }
                runs.add(new Run(i, end, substring(i, end)));
            }
            i = Math.max(end, i + 1);
        }
        return runs;
    }

    /** Covers a span, so that what stands beside it is seen as it will be when the span is hidden. */
    void cover(OwnSpan span) {
        for (int i = span.start(); i < span.end(); i++) {
            folded.setCharAt(i, COVER);
        }
    }

    /** The same place in the text as it was written. */
    OwnSpan written(OwnSpan span) {
        return new OwnSpan(starts[span.start()], ends[span.end() - 1], span.kind());
    }

    /** A run of letters or of digits. */
    record Run(int start, int end, String letters) {
        int length() {
            return end - start;
        }
    }
}
