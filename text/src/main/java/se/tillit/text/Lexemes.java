package se.tillit.text;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a document is found by: its lexemes, each with the places where it stands, counted in words from 1, and its keys, which stand nowhere. A key
 * is a value to filter by, such as a municipality's code; it can be no word, because it begins with {@link #KEY_MARK}. The words of a field, such as
 * a title, stand beside the others behind the field's name, so that they can be asked for alone.
 */
public final class Lexemes {
    /** No word begins with it. */
    static final char KEY_MARK = '=';

    /** A distance that no two positions have. */
    static final int BEYOND_POSITIONS = 16_384;

    /** PostgreSQL keeps no more positions of a lexeme, and none beyond the last, so nobody does. */
    private static final int MOST_POSITIONS = 255;

    private static final int LAST_POSITION = 16_383;

    private final SortedMap<String, List<Integer>> positions;
    /** The map's keys once more: who goes through all of them, for every agent's sake, shall not go from node to node. */
    private final List<String> all;

    private Lexemes(SortedMap<String, List<Integer>> positions) {
        this.positions = Collections.unmodifiableSortedMap(positions);
        this.all = List.copyOf(positions.keySet());
    }

    /** Lexemes with the places where they were found, in any order. */
    static Lexemes of(Map<String, List<Integer>> found) {
        SortedMap<String, List<Integer>> positions = new TreeMap<>();
        found.forEach((lexeme, places) -> positions.put(lexeme, kept(places)));
        return new Lexemes(positions);
    }

    /**
     * The lexemes that a database gives back as text: {@code cast(lexemes as text)}.
     *
     * @throws IllegalArgumentException when it is no tsvector in PostgreSQL's own spelling
     */
    public static Lexemes ofTsvector(String tsvector) {
        return of(new TsvectorText(tsvector).read());
    }

    /** Every lexeme and key, in order. */
    public List<String> all() {
        return all;
    }

    /** Whether a lexeme or key is in the document. */
    public boolean contains(String lexeme) {
        return positions.containsKey(lexeme);
    }

    /** Where a lexeme stands; nowhere for a key, and for what is not in the document. */
    public List<Integer> positionsOf(String lexeme) {
        return positions.getOrDefault(lexeme, List.of());
    }

    /** These lexemes with keys to filter by. */
    public Lexemes withKeys(Collection<String> keys) {
        SortedMap<String, List<Integer>> more = new TreeMap<>(positions);
        keys.forEach(key -> more.put(keyLexeme(key), List.of()));
        return new Lexemes(more);
    }

    /** These lexemes with those of a field beside them, which {@link TextQuery#inField} asks for. */
    public Lexemes withField(String field, Lexemes words) {
        String prefix = fieldPrefix(field);
        SortedMap<String, List<Integer>> more = new TreeMap<>(positions);
        words.positions.forEach((lexeme, places) -> more.put(prefix + lexeme, places));
        return new Lexemes(more);
    }

    /** For binding as one value: {@code cast(? as tsvector)}. Quotes and backslashes are doubled, so that no lexeme ends its own quotes. */
    public String toTsvector() {
        StringBuilder written = new StringBuilder(16 * positions.size());
        positions.forEach((lexeme, places) -> {
            appendQuoted(written, lexeme);
            char before = ':';
            for (int place : places) {
                written.append(before).append(place);
                before = ',';
            }
            written.append(' ');
        });
        return written.toString().stripTrailing();
    }

    static String keyLexeme(String key) {
        if (key.isBlank() || key.length() > Tokenizer.LONGEST || key.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a key has 1 to " + Tokenizer.LONGEST + " characters");
        }
        return KEY_MARK + key;
    }

    /** No field is named as a key begins: the words of a field "m" could be taken for municipalities. */
    static String fieldPrefix(String field) {
        return keyLexeme(field) + ':';
    }

    static String quote(String lexeme) {
        StringBuilder quoted = new StringBuilder(lexeme.length() + 2);
        appendQuoted(quoted, lexeme);
        return quoted.toString();
    }

    private static void appendQuoted(StringBuilder written, String lexeme) {
        written.append('\'');
        for (int i = 0; i < lexeme.length(); i++) {
            char c = lexeme.charAt(i);
            if (c == '\'' || c == '\\') {
                written.append(c);
            }
            written.append(c);
        }
        written.append('\'');
    }

    private static List<Integer> kept(List<Integer> places) {
        if (places.isEmpty() || (places.size() == 1 && places.getFirst() <= LAST_POSITION)) {
            return List.copyOf(places);
        }
        return places.stream()
                .map(place -> Math.min(place, LAST_POSITION))
                .sorted()
                .distinct()
                .limit(MOST_POSITIONS)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lexemes that && positions.equals(that.positions);
    }

    @Override
    public int hashCode() {
        return positions.hashCode();
    }

    /** Says how much there is, never what: the lexemes of a CV are its text. */
    @Override
    public String toString() {
        return "Lexemes[" + positions.size() + "]";
    }
}
