package se.tillit.bench.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.tillit.text.TextAnalysis;

class MarketTest {
    private final Market market = new Market(4);

    @Test
    void isTheSameOutOfTheSameSeed() {
        Market again = new Market(4);
        assertThat(again.ad(7)).isEqualTo(market.ad(7)).isNotEqualTo(market.ad(8));
        assertThat(again.agent(7)).isEqualTo(market.agent(7));
        assertThat(new Market(5).ad(7)).isNotEqualTo(market.ad(7));
    }

    @Test
    void writesAdsOfTwoHundredWords() {
        assertThat(IntStream.range(0, 20).mapToObj(market::ad))
                .allMatch(ad -> ad.words().size() == 200);
    }

    @Test
    void hasNoTwoWordsWithALexemeInCommon() {
        Set<String> words = new HashSet<>();
        Set<String> lexemes = new HashSet<>();
        IntStream.range(0, 100).mapToObj(market::ad).map(Ad::words).forEach(words::addAll);
        int each = 0;
        for (String word : words) {
            List<String> its = TextAnalysis.document(word).all();
            lexemes.addAll(its);
            each += its.size();
        }
        assertThat(lexemes).hasSize(each);
    }

    @Test
    void asksInEveryWay() {
        List<Agent> agents = IntStream.range(0, 2_000).mapToObj(market::agent).toList();
        assertThat(agents)
                .anyMatch(agent -> !agent.words().isEmpty())
                .anyMatch(agent -> !agent.phrases().isEmpty())
                .anyMatch(agent -> !agent.excluded().isEmpty())
                .anyMatch(agent -> agent.places().size() > 1)
                .anyMatch(agent -> agent.occupations().size() > 1)
                .anyMatch(agent -> !agent.types().isEmpty());
    }
}
