package se.tillit.matching;

import static se.tillit.matching.Program.ANY;
import static se.tillit.matching.Program.NONE;
import static se.tillit.matching.Program.NOT_ALL;
import static se.tillit.matching.Program.PHRASE;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.tillit.text.Lexemes;

/** One document being matched: which lexemes it has and where, which queries hold, and what was found. Used again for the next document. */
final class Search {
    private final FoundNumbers found = new FoundNumbers();
    private Lexemes document;
    private long[] present = new long[16];
    /** At which index of the next ones a lexeme that is present stands. */
    private int[] rank = new int[1024];

    private int[] ids = new int[256];
    private String[] lexemes = new String[256];
    private int[] @Nullable [] places = new int[256][];
    private int size;
    private int candidates;

    Search(Lexemes document) {
        this.document = document;
    }

    /** Starts with a document. */
    void begin(Lexemes next, Lexicon lexicon) {
        clear();
        document = next;
        if (lexicon.size() > rank.length) {
            rank = new int[lexicon.size() + lexicon.size() / 4];
            present = new long[(rank.length + 63) / 64];
        }
        add(Lexicon.ALWAYS, "");
        for (String lexeme : next.all()) {
            int id = lexicon.find(lexeme);
            if (id != Lexicon.UNKNOWN) {
                add(id, lexeme);
            }
        }
    }

    private void add(int id, String lexeme) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            lexemes = Arrays.copyOf(lexemes, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
        }
        present[id >>> 6] |= (1L << id);
        rank[id] = size;
        ids[size] = id;
        lexemes[size] = lexeme;
        places[size] = null;
        size++;
    }

    private void clear() {
        for (int index = 0; index < size; index++) {
            present[ids[index] >>> 6] = 0;
        }
        size = 0;
        candidates = 0;
    }

    /** How many lexemes that somebody asks for the document has. */
    int size() {
        return size;
    }

    int id(int index) {
        return ids[index];
    }

    /** How many queries were looked at. */
    int candidates() {
        return candidates;
    }

    /** The numbers of the queries that hold, rising. */
    int[] takeFound() {
        return found.take();
    }

    /** Looks at every query of a bucket. */
    void lookAt(Bucket bucket, Slots slots) {
        takeHolding(bucket, slots);
        ask(bucket, slots);
    }

    private void takeHolding(Bucket bucket, Slots slots) {
        int[] holding = bucket.holding();
        int end = bucket.holdingSize();
        for (int at = 0; at < end; at += 2) {
            if (slots.isAlive(holding[at])) {
                found.add(holding[at + 1]);
            }
        }
        candidates += end / 2;
    }

    private void ask(Bucket bucket, Slots slots) {
        int[] asking = bucket.asking();
        int end = bucket.askingSize();
        int at = 0;
        while (at < end) {
            int slot = asking[at + 1];
            int next = at + asking[at];
            boolean holds = Bucket.isReference(slot)
                    ? slots.isAlive(~slot) && holds(slots.program(~slot))
                    : slots.isAlive(slot) && holds(asking, at + Bucket.HEAD, next);
            if (holds) {
                found.add(asking[at + 2]);
            }
            candidates++;
            at = next;
        }
    }

    private boolean holds(int[] program) {
        return holds(program, 0, program.length);
    }

    private boolean holds(int[] program, int from, int to) {
        int at = from;
        while (at < to) {
            int start = at + 1;
            int end = start + Program.length(program[at]);
            boolean holds = switch (Program.kind(program[at])) {
                case ANY -> hasAny(program, start, end);
                case PHRASE -> hasPhrase(program, start, end);
                case NONE -> !hasAny(program, start, end);
                case NOT_ALL -> !holds(program, start, end);
                default -> throw new IllegalStateException();
            };
            if (!holds) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private boolean hasAny(int[] program, int from, int to) {
        for (int at = from; at < to; at++) {
            if (has(program[at])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the document has a lexeme. */
    boolean has(int id) {
        return (present[id >>> 6] & (1L << id)) != 0;
    }

    private boolean hasPhrase(int[] program, int from, int to) {
        int second = from + 2 + program[from + 1];
        for (int at = from + 2; at < second; at++) {
            if (has(program[at])) {
                for (int place : placesOf(program[at])) {
                    if (continues(program, second, to, place)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean continues(int[] program, int from, int to, int start) {
        int at = from;
        while (at < to) {
            int end = at + 2 + program[at + 1];
            if (!standsAt(program, at + 2, end, start + program[at])) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private boolean standsAt(int[] program, int from, int to, int place) {
        for (int at = from; at < to; at++) {
            if (has(program[at]) && Arrays.binarySearch(placesOf(program[at]), place) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int[] placesOf(int id) {
        int index = rank[id];
        int[] known = places[index];
        if (known == null) {
            known = document.positionsOf(lexemes[index]);
            places[index] = known;
        }
        return known;
    }
}
