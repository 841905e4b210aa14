package se.tillit.jobagent.openads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import se.tillit.text.TextQuery;

/** The open ads as one snapshot of the database saw them. Held by whoever reads it, and let go of by being closed. */
public final class IndexedAds implements AutoCloseable {

    private final Seen seen;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    IndexedAds(Seen seen, DirectoryReader reader) {
        this.seen = seen;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /**
     * Which ads are looked at.
     *
     * @param now those that close later
     * @param since those that were published then or later
     * @param behind those that stand behind this one in the order
     */
    public record Window(
            Instant now, @Nullable Instant since, @Nullable Ranked behind) {

        /** The same behind a place in the order. */
        public Window behind(Ranked place) {
            return new Window(now, since, place);
        }

        boolean isOpen(long closesAt) {
            return closesAt > Ranked.micros(now);
        }

        boolean isPassed(Ranked ad) {
            return behind != null && ad.compareTo(behind) <= 0;
        }

        long oldest() {
            return since == null ? Long.MIN_VALUE : Ranked.micros(since);
        }
    }

    /** The first in the order of those that a query matches, at most so many. */
    public List<Ranked> best(TextQuery query, Window window, int most) {
        try {
            Weight weight = searcher.createWeight(searcher.rewrite(AdQuery.of(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
            List<Ranked> best = new ArrayList<>();
            long oldest = window.oldest();
            for (LeafReaderContext leaf : reader.leaves()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer != null && most > 0) {
                    collect(leaf, scorer.iterator(), window, oldest, most, best);
                    best.sort(null);
                    if (best.size() >= most) {
                        best.subList(most, best.size()).clear();
                        oldest = best.getLast().publishedAt();
                    }
                }
            }
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best of one part, which is in order itself. */
    private static void collect(
            LeafReaderContext leaf, DocIdSetIterator ads, Window window, long oldest, int most, List<Ranked> best)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        NumericDocValues published = DocValues.getNumeric(leaf.reader(), AdIndex.PUBLISHED);
        NumericDocValues closes = DocValues.getNumeric(leaf.reader(), AdIndex.CLOSES);
        NumericDocValues high = DocValues.getNumeric(leaf.reader(), AdIndex.ID_HIGH);
        NumericDocValues low = DocValues.getNumeric(leaf.reader(), AdIndex.ID_LOW);
        int full = best.size() + most;
        for (int ad = ads.nextDoc(); ad != DocIdSetIterator.NO_MORE_DOCS && best.size() < full; ad = ads.nextDoc()) {
            long publishedAt = value(published, ad);
            if (publishedAt < oldest) {
                return;
            }
            if ((live == null || live.get(ad)) && window.isOpen(value(closes, ad))) {
                Ranked ranked = new Ranked(leaf.docBase + ad, publishedAt, value(high, ad), value(low, ad));
                if (!window.isPassed(ranked)) {
                    best.add(ranked);
                }
            }
        }
    }

    private static long value(NumericDocValues values, int ad) throws IOException {
        if (!values.advanceExact(ad)) {
            throw new IllegalStateException("an ad without a value that every ad has");
        }
        return values.longValue();
    }

    /** What is shown of an ad, by column; nothing where it says nothing. */
    public Map<String, String> card(Ranked ad) {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(ad.ad(), reader.leaves()));
        try {
            BinaryDocValues cards = DocValues.getBinary(leaf.reader(), AdIndex.CARD);
            if (!cards.advanceExact(ad.ad() - leaf.docBase)) {
                throw new IllegalStateException("an ad without a value that every ad has");
            }
            BytesRef card = cards.binaryValue();
            return new ByteArrayDataInput(card.bytes, card.offset, card.length).readMapOfStrings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many of these ads have which value, by facet. */
    public Map<String, Map<String, Integer>> counts(List<Ranked> ads) {
        int[] numbers = ads.stream().mapToInt(Ranked::ad).sorted().toArray();
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        try {
            for (String facet : Facet.COLUMNS.keySet()) {
                Map<String, Integer> values = count(facet, numbers);
                if (!values.isEmpty()) {
                    counts.put(facet, values);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }

    private Map<String, Integer> count(String facet, int[] ads) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        int next = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedDocValues values = DocValues.getSorted(leaf.reader(), facet);
            int[] hits = new int[values.getValueCount()];
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; next < ads.length && ads[next] < end; next++) {
                if (values.advanceExact(ads[next] - leaf.docBase)) {
                    hits[values.ordValue()]++;
                }
            }
            for (int value = 0; value < hits.length; value++) {
                if (hits[value] > 0) {
                    counts.merge(values.lookupOrd(value).utf8ToString(), hits[value], Integer::sum);
                }
            }
        }
        return counts;
    }

    /** Whether these are all ads that were open at a moment, by {@link System#nanoTime}, or later. */
    public boolean areOf(long moment) {
        return seen.isAllBefore(moment);
    }

    /** Tells a statement what is indexed here, by its first two parameters: of which server, and which snapshot it saw. */
    public void bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, seen.server());
        statement.setString(2, seen.snapshot());
    }

    Seen seen() {
        return seen;
    }

    int size() {
        return reader.numDocs();
    }

    /** What has been taken since, as a later snapshot saw it. */
    IndexedAds later(Seen now, AdIndex index) throws IOException {
        return new IndexedAds(now, index.read(reader));
    }

    /** Whether it is held now; not when everybody has let go of it. */
    boolean hold() {
        return reader.tryIncRef();
    }

    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
