package se.tillit.bench.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import se.tillit.bench.market.Ad;
import se.tillit.bench.market.Agent;

/** Lucene's own stored queries, in memory, with either of its presearchers. */
final class MonitorQueries implements StoredQueries {
    private static final int BATCH = 10_000;
    private static final String TEXT = "text";
    private static final String KEY = "key";

    private final Monitor monitor;
    private final List<MonitorQuery> batch = new ArrayList<>();
    private long matched;
    private long queriesRun;

    private MonitorQueries(Presearcher presearcher) throws IOException {
        monitor = new Monitor(new WhitespaceAnalyzer(), presearcher);
    }

    /** Files a query under its rarest word. */
    static MonitorQueries filtered() throws IOException {
        return new MonitorQueries(new TermFilteredPresearcher());
    }

    /** Files a query under up to three words. */
    static MonitorQueries multipass() throws IOException {
        return new MonitorQueries(new MultipassTermFilteredPresearcher(3));
    }

    @Override
    public void put(int number, Agent agent) throws IOException {
        batch.add(new MonitorQuery(Integer.toString(number), query(agent)));
        if (batch.size() == BATCH) {
            settle();
        }
    }

    @Override
    public void settle() throws IOException {
        monitor.register(batch);
        batch.clear();
    }

    @Override
    public int[] match(Ad ad) throws IOException {
        Document document = new Document();
        document.add(new TextField(TEXT, ad.text(), Field.Store.NO));
        ad.keys().forEach(key -> document.add(new StringField(KEY, key, Field.Store.NO)));
        var found = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
        matched++;
        queriesRun += found.getQueriesRun();
        return found.getMatches().stream()
                .mapToInt(match -> Integer.parseInt(match.getQueryId()))
                .toArray();
    }

    @Override
    public String remark() {
        return "%,d queries run an ad".formatted(queriesRun / matched);
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }

    private static Query query(Agent agent) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        agent.words().forEach(word -> query.add(term(TEXT, word), Occur.FILTER));
        agent.phrases().forEach(words -> query.add(new PhraseQuery(TEXT, words.toArray(String[]::new)), Occur.FILTER));
        agent.filters().forEach(values -> query.add(any(values), Occur.FILTER));
        if (query.build().clauses().isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        agent.excluded().forEach(word -> query.add(term(TEXT, word), Occur.MUST_NOT));
        return query.build();
    }

    private static Query any(List<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(term(KEY, value), Occur.SHOULD));
        return values.size() == 1 ? term(KEY, values.getFirst()) : any.build();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
