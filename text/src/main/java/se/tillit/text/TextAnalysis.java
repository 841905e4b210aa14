package se.tillit.text;

import java.util.List;

/**
 * The one analysis of text: documents and queries go through it, and through nothing else, so that an agent stored today finds exactly what the
 * same words find in a search tomorrow. A change here changes what every stored lexeme means; bump {@link #VERSION} and analyse again.
 */
public final class TextAnalysis {
    /** Stored beside stored lexemes, to tell which of them an older analysis made. */
    public static final int VERSION = 1;

    private TextAnalysis() {}

    /** The lexemes of a text: of every word and part of a word the Swedish and the English stem. */
    public static Lexemes document(String text) {
        return new Analyser().document(text);
    }

    /** What the words of a query are found by. Words are joined by "and"; the same word twice asks once. */
    public static TextQuery query(String text) {
        return new TextQuery(List.copyOf(new Asking().words(Folding.fold(text))), List.of());
    }

    /**
     * What a query in the language of a search field is found by: {@code word} and {@code "a phrase"} are required, {@code -word} and
     * {@code -"a phrase"} excluded. What is no whole expression is plain words.
     */
    public static TextQuery expression(String text) {
        return Expression.read(Folding.fold(text));
    }
}
