package se.tillit.matching;

import java.util.Arrays;

/** Numbers for lexemes, from 1, given when a query first asks; 0 stands for what every document has. A number is never taken back. */
final class Lexicon {
    /** What every document has. */
    static final int ALWAYS = 0;

    static final int UNKNOWN = NumberMap.NONE;

    private final Frequencies frequencies;
    /** The number given last to a lexeme with this hash; what no query asks for is known by its hash, without a look at any text. */
    private final NumberMap byHash = new NumberMap();

    private String[] lexemes = new String[1024];
    /** Another number with the same hash, or {@link #UNKNOWN}. */
    private int[] others = new int[1024];

    private int[] cells = new int[1024];
    private int[] asked = new int[1024];
    private int size = 1;
    private int queries;

    Lexicon(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    int idOf(String lexeme) {
        int known = find(lexeme);
        return known == UNKNOWN ? added(lexeme) : known;
    }

    private int added(String lexeme) {
        int id = size++;
        if (id == cells.length) {
            lexemes = Arrays.copyOf(lexemes, 2 * id);
            others = Arrays.copyOf(others, 2 * id);
            cells = Arrays.copyOf(cells, 2 * id);
            asked = Arrays.copyOf(asked, 2 * id);
        }
        lexemes[id] = lexeme;
        others[id] = byHash.get(hash(lexeme));
        cells[id] = Frequencies.cell(lexeme);
        byHash.put(hash(lexeme), id);
        return id;
    }

    int find(String lexeme) {
        int id = byHash.get(hash(lexeme));
        while (id != UNKNOWN && !lexemes[id].equals(lexeme)) {
            id = others[id];
        }
        return id;
    }

    private static int hash(String lexeme) {
        return lexeme.hashCode() & Integer.MAX_VALUE;
    }

    /** One more than the highest number. */
    int size() {
        return size;
    }

    /** Notes that a query was put, so that what many ask for counts as common until documents tell more. */
    void noteQuery() {
        queries++;
    }

    void noteAsked(int id) {
        asked[id]++;
    }

    /** In which share of the documents one of these lexemes stands, about. */
    double rate(int[] program, int from, int to) {
        double rate = 0;
        for (int at = from; at < to; at++) {
            rate += rate(program[at]);
        }
        return Math.min(1, rate);
    }

    double rate(int id) {
        return id == ALWAYS ? 1 : frequencies.rate(cells[id], asked[id] / (double) Math.max(1, queries));
    }

    long bytes() {
        return 16L * cells.length + 56L * size + byHash.bytes();
    }
}
