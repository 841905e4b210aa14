package se.tillit.matching;

import java.util.Arrays;

/**
 * Numbers for lexemes, from 1, given when a query first asks; 0 stands for what every document has. A number that no query asks for any more is given
 * away again: what was asked for once must not fill the memory.
 */
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
    private int[] uses = new int[1024];
    private int[] free = new int[16];
    private int frees;
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
        int id = frees > 0 ? free[--frees] : size++;
        if (id == cells.length) {
            lexemes = Arrays.copyOf(lexemes, 2 * id);
            others = Arrays.copyOf(others, 2 * id);
            cells = Arrays.copyOf(cells, 2 * id);
            asked = Arrays.copyOf(asked, 2 * id);
            uses = Arrays.copyOf(uses, 2 * id);
        }
        lexemes[id] = lexeme;
        others[id] = byHash.get(hash(lexeme));
        cells[id] = Frequencies.cell(lexeme);
        asked[id] = 0;
        byHash.put(hash(lexeme), id);
        return id;
    }

    /** Says that a stored query asks for it. */
    void hold(int id) {
        uses[id]++;
    }

    /** Says that a query which asked for it is no more. */
    void release(int id) {
        if (--uses[id] == 0) {
            unlink(id, hash(lexemes[id]));
            lexemes[id] = "";
            if (frees == free.length) {
                free = Arrays.copyOf(free, 2 * frees);
            }
            free[frees++] = id;
        }
    }

    private void unlink(int id, int hash) {
        int first = byHash.get(hash);
        if (first != id) {
            int before = first;
            while (others[before] != id) {
                before = others[before];
            }
            others[before] = others[id];
        } else if (others[id] == UNKNOWN) {
            byHash.remove(hash);
        } else {
            byHash.put(hash, others[id]);
        }
    }

    /** How many lexemes have a number. */
    int known() {
        return size - 1 - frees;
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
        return 20L * cells.length + 4L * free.length + 56L * size + byHash.bytes();
    }
}
