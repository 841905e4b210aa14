package se.tillit.matching;

import static se.tillit.matching.Program.ANY;
import static se.tillit.matching.Program.PHRASE;

import java.util.Arrays;

/**
 * Under what a query is filed: under each lexeme of its rarest word, and when that is still common, under each pair of a lexeme of it with one of the
 * next rarest. A document that matches has at least one of these keys, so that it need not look anywhere else.
 */
final class Filing {
    /** More documents than this share have the word, so that pairs pay. */
    private static final double COMMON = 0.01;

    /** A second word that most documents have parts nothing. */
    private static final double TELLING = 0.5;

    private static final int MOST_PAIRS = 16;

    /** A word of many lexemes takes so many entries; each must save so large a share of the looks. */
    private static final double ENTRY = 0.0002;

    private static final int NO_SECOND = -1;

    private final int[] program;
    private final Lexicon lexicon;
    private Words rarest = Words.NONE;
    private Words next = Words.NONE;

    Filing(int[] program, Lexicon lexicon) {
        this.program = program;
        this.lexicon = lexicon;
        int at = 0;
        while (at < program.length) {
            int start = at + 1;
            int end = start + Program.length(program[at]);
            switch (Program.kind(program[at])) {
                case ANY -> consider(start, end);
                case PHRASE -> considerEach(start, end);
                default -> {}
            }
            at = end;
        }
    }

    /** Alternative lexemes in the program, and what it costs to be filed under them. */
    private record Words(int start, int end, double rate) {
        static final Words NONE = new Words(0, 0, Double.MAX_VALUE);

        double cost() {
            return rate + (end - start) * ENTRY;
        }

        int count() {
            return end - start;
        }
    }

    static long key(int lexeme) {
        return key(lexeme, NO_SECOND);
    }

    static long key(int first, int second) {
        return ((long) second << 32) | first;
    }

    static int first(long key) {
        return (int) key;
    }

    /** Negative when the key is of one lexeme alone. */
    static int second(long key) {
        return (int) (key >> 32);
    }

    /** The share of documents that are expected to come upon the query. */
    double rate() {
        return byPairs() ? rarest.rate * next.rate : Math.min(1, rarest.rate);
    }

    long[] keys() {
        if (rarest.count() == 0) {
            return new long[] {key(Lexicon.ALWAYS)};
        }
        int[] firsts = Arrays.copyOfRange(program, rarest.start, rarest.end);
        if (!byPairs()) {
            return Arrays.stream(firsts).mapToLong(Filing::key).toArray();
        }
        int[] seconds = Arrays.copyOfRange(program, next.start, next.end);
        return Arrays.stream(firsts)
                .mapToObj(first -> Arrays.stream(seconds).mapToLong(second -> key(first, second)))
                .flatMapToLong(keys -> keys)
                .toArray();
    }

    /** What is left to be asked of a document that has one of the keys: the program without what they say already. */
    int[] rest() {
        int[] rest = new int[program.length];
        int length = 0;
        int at = 0;
        while (at < program.length) {
            int next = at + 1 + Program.length(program[at]);
            if (!isSaid(at + 1)) {
                System.arraycopy(program, at, rest, length, next - at);
                length += next - at;
            }
            at = next;
        }
        return Arrays.copyOf(rest, length);
    }

    /** Whether the keys say that an operation holds; a word of a phrase begins further behind, so that none of them says a phrase. */
    private boolean isSaid(int start) {
        return start == rarest.start || (byPairs() && start == next.start);
    }

    private boolean byPairs() {
        return rarest.rate > COMMON && next.rate < TELLING && rarest.count() * next.count() <= MOST_PAIRS;
    }

    private void considerEach(int from, int to) {
        for (int at = from; at < to; at += 2 + program[at + 1]) {
            consider(at + 2, at + 2 + program[at + 1]);
        }
    }

    private void consider(int start, int end) {
        Words words = new Words(start, end, lexicon.rate(program, start, end));
        if (words.cost() < rarest.cost()) {
            next = rarest;
            rarest = words;
        } else if (words.cost() < next.cost()) {
            next = words;
        }
    }
}
