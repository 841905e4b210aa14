package se.tillit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Phone numbers in folded text, in one form however they are grouped: {@code +46 70-174 06 05}, {@code 0046701740605} and {@code 070 174 06 05} are
 * {@code 0701740605}. Where a number ends among more digits cannot be known, so that a document yields every reading that ends with a group.
 */
final class PhoneNumbers {
    private static final int FEWEST_DIGITS = 9;
    private static final int MOST_DIGITS = 15;
    private static final String SEPARATORS = " -\u2010\u2013.()/";

    private PhoneNumbers() {}

    /** A reading: the number, and where it begins and ends in the text. */
    record Reading(String number, int start, int end) {}

    /** Every reading of the number that may begin with a token; the last one is the longest. */
    static List<Reading> readingsOf(String folded, Token token) {
        boolean plus = token.start() > 0 && folded.charAt(token.start() - 1) == '+';
        return readingsAt(folded, plus ? token.start() - 1 : token.start());
    }

    static Clause.Word word(Reading reading) {
        return new Clause.Word(Set.of(reading.number()));
    }

    private static List<Reading> readingsAt(String text, int start) {
        if (!mayBeginAt(text, start)) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        StringBuilder digits = new StringBuilder();
        int at = text.charAt(start) == '+' ? start + 1 : start;
        while (at < text.length() && digits.length() <= MOST_DIGITS) {
            int groupEnd = endOfDigits(text, at, digits);
            if (groupEnd == at) {
                break;
            }
            if (digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS && !isLetterAt(text, groupEnd)) {
                readings.add(new Reading(canonical(text.charAt(start) == '+', digits.toString()), start, groupEnd));
            }
            at = skipSeparators(text, groupEnd);
        }
        return List.copyOf(readings);
    }

    private static boolean mayBeginAt(String text, int start) {
        boolean opens = text.charAt(start) == '0'
                || (text.charAt(start) == '+' && start + 1 < text.length() && isDigit(text.charAt(start + 1)));
        return opens && (start == 0 || !Character.isLetterOrDigit(text.codePointBefore(start)));
    }

    private static int endOfDigits(String text, int from, StringBuilder digits) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at)) && digits.length() <= MOST_DIGITS) {
            digits.append(text.charAt(at));
            at++;
        }
        return at;
    }

    private static int skipSeparators(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 3 && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static String canonical(boolean plus, String digits) {
        String international = plus ? "00" + digits : digits;
        if (!international.startsWith("0046")) {
            return international;
        }
        String national = international.substring(4);
        return national.startsWith("0") ? national : "0" + national;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetterAt(String text, int index) {
        return index < text.length() && Character.isLetterOrDigit(text.codePointAt(index));
    }
}
