package se.tillit.matching;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * In which share of the documents a lexeme stands, learnt from those that pass. Lexemes share cells, and threads may count past each other: an
 * estimate decides only where a query is filed. What is old weighs less and less.
 */
final class Frequencies {
    private static final int CELLS = 1 << 18;
    private static final int MOST_DOCUMENTS = 1 << 14;

    /** So many documents must pass until they outweigh what is supposed without any. */
    private static final double SUPPOSED = 16;

    private final AtomicIntegerArray counts = new AtomicIntegerArray(CELLS);
    private final AtomicInteger documents = new AtomicInteger();

    static int cell(String lexeme) {
        int hash = lexeme.hashCode() * 0x9E37_79B9;
        return hash >>> 14;
    }

    void learn(Collection<String> lexemes) {
        lexemes.forEach(lexeme -> counts.incrementAndGet(cell(lexeme)));
        if (documents.incrementAndGet() == MOST_DOCUMENTS) {
            for (int cell = 0; cell < CELLS; cell++) {
                counts.updateAndGet(cell, count -> count / 2);
            }
            documents.addAndGet(-MOST_DOCUMENTS / 2);
        }
    }

    double rate(int cell, double supposed) {
        return Math.min(1, (counts.get(cell) + SUPPOSED * supposed) / (documents.get() + SUPPOSED));
    }
}
