package se.tillit.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers for lexemes, from 1, given when a query first asks; 0 stands for what every document has. A number is never taken back. */
final class Lexicon {
    /** What every document has. */
    static final int ALWAYS = 0;

    static final int UNKNOWN = -1;

    private final Frequencies frequencies;
    private final Map<String, Integer> ids = new HashMap<>();
    private int[] cells = new int[1024];
    private int[] asked = new int[1024];
    private int queries;

    Lexicon(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    int idOf(String lexeme) {
        return ids.computeIfAbsent(lexeme, this::added);
    }

    private int added(String lexeme) {
        int id = size();
        if (id == cells.length) {
            cells = Arrays.copyOf(cells, 2 * id);
            asked = Arrays.copyOf(asked, 2 * id);
        }
        cells[id] = Frequencies.cell(lexeme);
        return id;
    }

    int find(String lexeme) {
        Integer id = ids.get(lexeme);
        return id == null ? UNKNOWN : id;
    }

    /** One more than the highest number. */
    int size() {
        return ids.size() + 1;
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
        return 8L * cells.length + 100L * ids.size();
    }
}
