package se.tillit.cv.masking;

import java.util.ArrayList;
import java.util.List;

/**
 * Digits that a reader takes for one number or for several beside each other: between two of them stand no more than a few signs.
 *
 * @param digits the digits alone
 * @param at where each of them stands in the folded text
 */
record DigitRun(String digits, List<Integer> at) {
    private static final int WIDEST_GAP = 4;
    private static final String SIGNS = "-.()/+:,'_*";

    DigitRun {
        at = List.copyOf(at);
    }

    static List<DigitRun> of(FoldedText text) {
        List<DigitRun> runs = new ArrayList<>();
        StringBuilder digits = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.isDigit(i)) {
                if (!places.isEmpty() && !isGap(text, places.getLast() + 1, i)) {
                    close(digits, places, runs);
                }
                digits.append(text.at(i));
                places.add(i);
            }
        }
        close(digits, places, runs);
        return runs;
    }

    private static void close(StringBuilder digits, List<Integer> places, List<DigitRun> runs) {
        if (!places.isEmpty()) {
            runs.add(new DigitRun(digits.toString(), places));
            digits.setLength(0);
            places.clear();
        }
    }

    private static boolean isGap(FoldedText text, int from, int to) {
        if (to - from > WIDEST_GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.at(i)) && SIGNS.indexOf(text.at(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a group of digits begins here, with something other than a digit before it. */
    boolean beginsGroup(int digit) {
        return digit == 0 || digit == at.size() || at.get(digit) - at.get(digit - 1) > 1;
    }

    /** The first digit of the group that this one belongs to. */
    int groupStart(int digit) {
        int start = digit;
        while (!beginsGroup(start)) {
            start--;
        }
        return start;
    }

    /** The digit behind the group that the digit before this one belongs to. */
    int groupEnd(int digit) {
        int end = digit;
        while (!beginsGroup(end)) {
            end++;
        }
        return end;
    }
}
