package se.tillit.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.tillit.text.Lexemes;
import se.tillit.text.TextQuery;

/** The buckets, and how a document finds those that concern it. Not safe for threads: a change needs it alone. */
final class Index {
    /** Copies of what is left to be asked take at most so many numbers under all keys; of a longer one the program with the slot is run. */
    private static final int MOST_COPIED = 96;

    /** Numbers that a change looks through for what is left of dead slots, while that is more than a quarter. */
    private static final int SWEPT_AT_ONCE = 512;

    private static final int WORTH_FILING_ANEW = 2;
    private static final int NOT_WORTH_SWEEPING = 1_000;

    /** A look for a partner in a map goes anywhere in memory, one at the next place goes on. */
    private static final int LOOKS_FOR_A_PARTNER = 4;

    private final Lexicon lexicon;
    private final Slots slots = new Slots();
    private final List<Bucket> buckets = new ArrayList<>();
    private final BitSet seconds = new BitSet();
    private int[] single = new int[1024];
    private @Nullable NumberMap[] pairs = new NumberMap[1024];
    private int sweptNext;

    Index(Frequencies frequencies) {
        lexicon = new Lexicon(frequencies);
    }

    int queries() {
        return slots.queries();
    }

    int lexemes() {
        return lexicon.known();
    }

    void put(int number, TextQuery query) {
        lexicon.noteQuery();
        int[] program = Program.of(query, lexicon);
        query.words().forEach(word -> word.anyOf().forEach(lexeme -> lexicon.noteAsked(lexicon.idOf(lexeme))));
        file(number, program);
        sweepSome();
    }

    boolean remove(int number) {
        boolean removed = forget(number);
        sweepSome();
        return removed;
    }

    private void file(int number, int[] program) {
        Filing filing = new Filing(program, lexicon);
        long[] keys = filing.keys();
        int[] rest = filing.rest();
        boolean copied = keys.length * rest.length <= MOST_COPIED;
        // The new one first: what both ask for keeps its number.
        Program.forEachLexeme(program, lexicon::hold);
        forget(number);
        int slot = slots.take(number, keys.length, program);
        for (long key : keys) {
            if (copied) {
                bucket(key).add(slot, number, rest);
            } else {
                bucket(key).addReference(slot, number);
            }
        }
    }

    /** Its entries stay until they are swept; they are dead, and so say nothing of a lexeme that gets one of its numbers. */
    private boolean forget(int number) {
        int[] program = slots.programOf(number);
        boolean known = slots.retire(number);
        Program.forEachLexeme(program, lexicon::release);
        return known;
    }

    private Bucket bucket(long key) {
        int first = Filing.first(key);
        int second = Filing.second(key);
        if (lexicon.size() > single.length) {
            single = Arrays.copyOf(single, 2 * lexicon.size());
            pairs = Arrays.copyOf(pairs, 2 * lexicon.size());
        }
        if (second < 0) {
            if (single[first] == 0) {
                single[first] = added(key) + 1;
            }
            return buckets.get(single[first] - 1);
        }
        NumberMap partners = pairs[first];
        if (partners == null) {
            pairs[first] = partners = new NumberMap();
        }
        if (partners.get(second) == NumberMap.NONE) {
            partners.put(second, added(key));
            seconds.set(second);
        }
        return buckets.get(partners.get(second));
    }

    private int added(long key) {
        buckets.add(new Bucket(key));
        return buckets.size() - 1;
    }

    /** Looks through every bucket that concerns a document. */
    Search search(@Nullable Search idle, Lexemes document) {
        Search search = idle == null ? new Search(document) : idle;
        search.begin(document, lexicon);
        int[] partners = partners(search);
        for (int index = 0; index < search.size(); index++) {
            lookAt(search, search.id(index), partners);
        }
        return search;
    }

    private void lookAt(Search search, int id, int[] partners) {
        if (id >= single.length) {
            return;
        }
        if (single[id] > 0) {
            search.lookAt(buckets.get(single[id] - 1), slots);
        }
        NumberMap ofId = pairs[id];
        if (ofId == null) {
            return;
        }
        // What takes fewer looks: where each partner would stand, or every place there is.
        if (ofId.places() < LOOKS_FOR_A_PARTNER * partners.length) {
            for (int place = 0; place < ofId.places(); place++) {
                int partner = ofId.keyAt(place);
                if (partner != NumberMap.NONE && search.has(partner)) {
                    search.lookAt(buckets.get(ofId.valueAt(place)), slots);
                }
            }
            return;
        }
        for (int partner : partners) {
            int bucket = ofId.get(partner);
            if (bucket != NumberMap.NONE) {
                search.lookAt(buckets.get(bucket), slots);
            }
        }
    }

    private int[] partners(Search search) {
        int[] partners = new int[search.size()];
        int count = 0;
        for (int index = 0; index < search.size(); index++) {
            if (seconds.get(search.id(index))) {
                partners[count++] = search.id(index);
            }
        }
        return Arrays.copyOf(partners, count);
    }

    private void sweepSome() {
        if (slots.deadEntries() < NOT_WORTH_SWEEPING + slots.liveEntries() / 4) {
            return;
        }
        for (int swept = 0; swept < SWEPT_AT_ONCE; sweptNext++) {
            Bucket bucket = buckets.get(sweptNext % buckets.size());
            swept += 16 + bucket.size();
            bucket.sweep(slots);
        }
        sweptNext %= buckets.size();
    }

    /** Sweeps a bucket and files anew what has a much better place now; false when there is no such bucket. */
    boolean compact(int which) {
        if (which >= buckets.size()) {
            return false;
        }
        Bucket bucket = buckets.get(which);
        misfiled(bucket).forEach(this::file);
        bucket.sweep(slots);
        return true;
    }

    private Map<Integer, int[]> misfiled(Bucket bucket) {
        Map<Integer, int[]> misfiled = new HashMap<>();
        double rate = rate(bucket.key());
        bucket.forEach((slot, number) -> {
            if (slots.isAlive(slot)) {
                int[] program = slots.program(slot);
                Filing better = new Filing(program, lexicon);
                if (better.rate() * WORTH_FILING_ANEW < rate
                        && Arrays.stream(better.keys()).noneMatch(key -> key == bucket.key())) {
                    misfiled.put(number, program);
                }
            }
        });
        return misfiled;
    }

    private double rate(long key) {
        double first = lexicon.rate(Filing.first(key));
        return Filing.second(key) < 0 ? first : first * lexicon.rate(Filing.second(key));
    }

    /** Nearly what it takes in memory. */
    long bytes() {
        long inBuckets = buckets.stream().mapToLong(Bucket::bytes).sum();
        long inPairs = Arrays.stream(pairs)
                .filter(Objects::nonNull)
                .mapToLong(NumberMap::bytes)
                .sum();
        return inBuckets + inPairs + 8L * single.length + slots.bytes() + lexicon.bytes();
    }
}
