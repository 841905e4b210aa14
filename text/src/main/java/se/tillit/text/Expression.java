package se.tillit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the query language of a search field, from folded text: {@code word}, {@code -word}, {@code "a phrase"}, {@code -"a phrase"}, parted by spaces.
 * Nothing is an error: a quote without its other half and a dash without a word are text like any other.
 */
final class Expression {
    private static final String DASHES = "-\u2010\u2212";
    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

    /** Ends every reading of a phone number, so that none arises where something was taken out. */
    private static final String APART = " | ";

    private final String text;
    private final Asking asking = new Asking();
    private final StringBuilder plain = new StringBuilder();
    private final List<Clause> required = new ArrayList<>();
    private final List<TextQuery.Exclusion> excluded = new ArrayList<>();
    private int at;

    private Expression(String folded) {
        this.text = folded;
    }

    static TextQuery read(String folded) {
        Expression expression = new Expression(folded);
        while (expression.at < folded.length()) {
            if (!expression.takesPhrase() && !expression.takesExclusion()) {
                expression.plain.append(folded.charAt(expression.at++));
            }
        }
        expression.required.addAll(expression.asking.words(expression.plain.toString()));
        return new TextQuery(expression.required, expression.excluded);
    }

    private boolean takesPhrase() {
        int end = beginsHere() ? closingQuote(at) : -1;
        if (end < 0) {
            return false;
        }
        take(at + 1, end).ifPresent(required::add);
        at = end + 1;
        return true;
    }

    private boolean takesExclusion() {
        if (!beginsHere() || DASHES.indexOf(text.charAt(at)) < 0 || at + 1 == text.length()) {
            return false;
        }
        int quote = closingQuote(at + 1);
        if (quote < 0 && (QUOTES + DASHES + ' ').indexOf(text.charAt(at + 1)) >= 0) {
            return false;
        }
        int end = quote < 0 ? endOfPiece(at + 1) : quote;
        take(quote < 0 ? at + 1 : at + 2, end)
                .ifPresent(clause -> excluded.add(new TextQuery.Exclusion(List.of(clause))));
        at = quote < 0 ? end : end + 1;
        return true;
    }

    private Optional<Clause> take(int start, int end) {
        plain.append(APART);
        return asking.sequence(text.substring(start, end));
    }

    private boolean beginsHere() {
        return at == 0 || isSpace(at - 1) || text.charAt(at - 1) == '(';
    }

    /** Where the phrase that opens here closes; -1 when none opens or none closes. */
    private int closingQuote(int open) {
        if (QUOTES.indexOf(text.charAt(open)) < 0) {
            return -1;
        }
        int close = open + 1;
        while (close < text.length() && QUOTES.indexOf(text.charAt(close)) < 0) {
            close++;
        }
        return close < text.length() ? close : -1;
    }

    private int endOfPiece(int start) {
        int end = start;
        while (end < text.length() && !isSpace(end)) {
            end++;
        }
        return end;
    }

    private boolean isSpace(int index) {
        return Character.isSpaceChar(text.charAt(index));
    }
}
