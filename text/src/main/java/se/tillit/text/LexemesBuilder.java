package se.tillit.text;

import java.util.Arrays;
import java.util.Comparator;

/** Lexemes as they come, in any order. Of one that comes twice, what is said last holds. */
final class LexemesBuilder {
    /** PostgreSQL keeps no more positions of a lexeme, and none beyond the last, so nobody does. */
    private static final int MOST_POSITIONS = 255;

    private static final int LAST_POSITION = Lexemes.BEYOND_POSITIONS - 1;
    private static final int ROOM = 256;

    private String[] lexemes = new String[ROOM];
    private int[] ends = new int[ROOM];
    private int[] positions = new int[2 * ROOM];
    private int size;
    private int end;
    private boolean inOrder = true;

    /** Adds a lexeme that stands nowhere, unless it is said where. */
    void add(String lexeme) {
        if (size == lexemes.length) {
            lexemes = Arrays.copyOf(lexemes, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        inOrder &= size == 0 || lexemes[size - 1].compareTo(lexeme) < 0;
        lexemes[size] = lexeme;
        ends[size] = end;
        size++;
    }

    /**
     * Where the one that was added last stands.
     *
     * @throws IllegalArgumentException when that is before another place of it
     */
    void standsAt(int position) {
        int start = start(size - 1);
        int kept = Math.min(position, LAST_POSITION);
        if (end > start && kept <= positions[end - 1]) {
            if (kept < positions[end - 1]) {
                throw new IllegalArgumentException("positions rise");
            }
        } else if (end - start < MOST_POSITIONS) {
            if (end == positions.length) {
                positions = Arrays.copyOf(positions, 2 * end);
            }
            positions[end++] = kept;
            ends[size - 1] = end;
        }
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    Lexemes build() {
        return inOrder
                ? new Lexemes(Arrays.copyOf(lexemes, size), Arrays.copyOf(ends, size), Arrays.copyOf(positions, end))
                : ordered().build();
    }

    private LexemesBuilder ordered() {
        Integer[] numbers = new Integer[size];
        Arrays.setAll(numbers, number -> number);
        Arrays.sort(numbers, Comparator.comparing(number -> lexemes[number]));
        LexemesBuilder ordered = new LexemesBuilder();
        for (int place = 0; place < size; place++) {
            if (place + 1 == size || !lexemes[numbers[place]].equals(lexemes[numbers[place + 1]])) {
                ordered.add(this, numbers[place]);
            }
        }
        return ordered;
    }

    private void add(LexemesBuilder other, int number) {
        add(other.lexemes[number]);
        for (int at = other.start(number); at < other.ends[number]; at++) {
            standsAt(other.positions[at]);
        }
    }
}
