package se.tillit.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

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

    /** In order, each once. */
    private final String[] lexemes;
    /** Where the positions of each lexeme end; they begin where those of the one before end. */
    private final int[] ends;

    private final int[] positions;

    Lexemes(String[] lexemes, int[] ends, int[] positions) {
        this.lexemes = lexemes;
        this.ends = ends;
        this.positions = positions;
    }

    /**
     * The lexemes that a database gives back as text: {@code cast(lexemes as text)}.
     *
     * @throws IllegalArgumentException when it is no tsvector in PostgreSQL's own spelling
     */
    public static Lexemes ofTsvector(String tsvector) {
        return new TsvectorText(tsvector).read();
    }

    /** Every lexeme and key, in order. */
    public List<String> all() {
        return Collections.unmodifiableList(Arrays.asList(lexemes));
    }

    /** Whether a lexeme or key is in the document. */
    public boolean contains(String lexeme) {
        return Arrays.binarySearch(lexemes, lexeme) >= 0;
    }

    /** Where a lexeme stands, rising; nowhere for a key, and for what is not in the document. */
    public int[] positionsOf(String lexeme) {
        int number = Arrays.binarySearch(lexemes, lexeme);
        return number < 0 ? new int[0] : positionsOf(number);
    }

    /** Where the one with this number among {@link #all} stands, rising; nowhere for a key. */
    public int[] positionsOf(int number) {
        return Arrays.copyOfRange(positions, start(number), ends[number]);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** These lexemes with keys to filter by. */
    public Lexemes withKeys(Collection<String> keys) {
        LexemesBuilder added = new LexemesBuilder();
        keys.stream().map(Lexemes::keyLexeme).sorted().forEach(added::add);
        return with(added.build());
    }

    /** These lexemes with those of a field beside them, which {@link TextQuery#inField} asks for. */
    public Lexemes withField(String field, Lexemes words) {
        String prefix = fieldPrefix(field);
        String[] named = new String[words.lexemes.length];
        Arrays.setAll(named, number -> prefix + words.lexemes[number]);
        return with(new Lexemes(named, words.ends, words.positions));
    }

    /** Both in one order; what both have stands where the added one does. */
    private Lexemes with(Lexemes added) {
        LexemesBuilder both = new LexemesBuilder();
        int next = 0;
        for (int number = 0; number < lexemes.length; number++) {
            next = added.addTo(both, next, lexemes[number]);
            if (next == added.lexemes.length || !added.lexemes[next].equals(lexemes[number])) {
                addTo(both, number);
            }
        }
        for (; next < added.lexemes.length; next++) {
            added.addTo(both, next);
        }
        return both.build();
    }

    /** Adds those from a number on that come before a lexeme; answers which is next. */
    private int addTo(LexemesBuilder both, int from, String before) {
        int number = from;
        for (; number < lexemes.length && lexemes[number].compareTo(before) < 0; number++) {
            addTo(both, number);
        }
        return number;
    }

    private void addTo(LexemesBuilder both, int number) {
        both.add(lexemes[number]);
        for (int at = start(number); at < ends[number]; at++) {
            both.standsAt(positions[at]);
        }
    }

    /** For binding as one value: {@code cast(? as tsvector)}. Quotes and backslashes are doubled, so that no lexeme ends its own quotes. */
    public String toTsvector() {
        StringBuilder written = new StringBuilder(16 * lexemes.length);
        for (int number = 0; number < lexemes.length; number++) {
            appendQuoted(written, lexemes[number]);
            char before = ':';
            for (int at = start(number); at < ends[number]; at++) {
                written.append(before).append(positions[at]);
                before = ',';
            }
            written.append(' ');
        }
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
        if (lexeme.indexOf('\'') < 0 && lexeme.indexOf('\\') < 0) {
            written.append(lexeme);
        } else {
            written.append(lexeme.replace("\\", "\\\\").replace("'", "''"));
        }
        written.append('\'');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lexemes that
                && Arrays.equals(lexemes, that.lexemes)
                && Arrays.equals(ends, that.ends)
                && Arrays.equals(positions, that.positions);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(lexemes) + Arrays.hashCode(positions);
    }

    /** Says how much there is, never what: the lexemes of a CV are its text. */
    @Override
    public String toString() {
        return "Lexemes[" + lexemes.length + "]";
    }
}
