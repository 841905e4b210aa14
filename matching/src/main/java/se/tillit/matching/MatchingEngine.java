package se.tillit.matching;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import se.tillit.text.Lexemes;
import se.tillit.text.TextQuery;

/**
 * Stored queries under numbers, and which of them a document matches. Any number of threads may put, remove and match at once: a match judges each
 * query as it stood at one moment between the call and its answer, so that a query whose {@code put} had returned is never missed and one that is put
 * again under its number is judged once, by its old or its new form.
 *
 * <p>It lives in memory alone; whoever owns the queries fills it again after a start.
 */
public final class MatchingEngine {
    private final Lock reading;
    private final Lock writing;
    private final Frequencies frequencies = new Frequencies();
    private final Index index = new Index(frequencies);
    private final ConcurrentLinkedQueue<Search> idle = new ConcurrentLinkedQueue<>();
    private final LongAdder documents = new LongAdder();
    private final LongAdder candidates = new LongAdder();
    private final LongAdder matches = new LongAdder();

    public MatchingEngine() {
        ReadWriteLock lock = new ReentrantReadWriteLock();
        reading = lock.readLock();
        writing = lock.writeLock();
    }

    /**
     * Stores a query, in the place of the one that had this number.
     *
     * @param number from 0; the memory of a match grows by an eighth of a byte for each number up to the highest
     */
    public void put(int number, TextQuery query) {
        if (number < 0) {
            throw new IllegalArgumentException("a number is 0 or more");
        }
        writing.lock();
        try {
            index.put(number, query);
        } finally {
            writing.unlock();
        }
    }

    /** Forgets the query with this number; false when there was none. */
    public boolean remove(int number) {
        writing.lock();
        try {
            return index.remove(number);
        } finally {
            writing.unlock();
        }
    }

    /** The numbers of all queries that match, rising. The document is learnt from. */
    public int[] match(Lexemes document) {
        learn(document);
        Search search;
        reading.lock();
        try {
            search = index.search(idle.poll(), document);
        } finally {
            reading.unlock();
        }
        documents.increment();
        candidates.add(search.candidates());
        int[] found = search.takeFound();
        matches.add(found.length);
        idle.offer(search);
        return found;
    }

    /**
     * Notes which words are common, without matching. It changes what a match costs and never what it finds; most useful with some hundred documents
     * before the queries are put, or before {@link #compact}.
     */
    public void learn(Lexemes document) {
        frequencies.learn(document.all());
    }

    /**
     * Drops what was left behind by queries that were removed, and files anew what is filed under a word that turned out common. Matches go on
     * meanwhile; a part of the first happens by itself with every change.
     */
    public void compact() {
        boolean more = true;
        for (int bucket = 0; more; bucket++) {
            writing.lock();
            try {
                more = index.compact(bucket);
            } finally {
                writing.unlock();
            }
        }
    }

    /** What there is and what was done since the start. */
    public Statistics statistics() {
        reading.lock();
        try {
            return new Statistics(
                    index.queries(), documents.sum(), candidates.sum(), matches.sum(), index.lexemes(), index.bytes());
        } finally {
            reading.unlock();
        }
    }

    /**
     * Counts of an engine.
     *
     * @param queries that are stored now
     * @param documents that were matched since the start
     * @param candidates queries that were looked at for them
     * @param matches queries that were found for them
     * @param lexemes that the stored queries ask for
     * @param bytes of heap that the stored queries take, nearly
     */
    public record Statistics(int queries, long documents, long candidates, long matches, int lexemes, long bytes) {}
}
