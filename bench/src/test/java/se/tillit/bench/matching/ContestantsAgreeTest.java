package se.tillit.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.bench.market.Ad;
import se.tillit.bench.market.Agent;
import se.tillit.bench.market.Market;

/** OpenSearch, which takes long to start, is held to the others by each run itself. */
class ContestantsAgreeTest {
    private static final int AGENTS = 3_000;
    private static final int ADS = 10;

    private final Market market = new Market(4);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPENSEARCH")
    void onWhatAPlainLookAtEveryAgentFinds(Engine engine) throws Exception {
        try (StoredQueries queries = engine.start()) {
            IntStream.range(ADS, 2 * ADS).mapToObj(market::ad).forEach(queries::learn);
            for (int number = 0; number < AGENTS; number++) {
                queries.put(number, market.agent(number));
            }
            queries.settle();
            for (int number = 0; number < ADS; number++) {
                Ad ad = market.ad(number);
                int[] found = queries.match(ad);
                Arrays.sort(found);
                assertThat(found).isEqualTo(expected(ad));
            }
        }
    }

    private int[] expected(Ad ad) {
        return IntStream.range(0, AGENTS)
                .filter(number -> matches(market.agent(number), ad))
                .toArray();
    }

    private static boolean matches(Agent agent, Ad ad) {
        return ad.words().containsAll(agent.words())
                && agent.phrases().stream()
                        .map(words -> " " + String.join(" ", words) + " ")
                        .allMatch((" " + ad.text() + " ")::contains)
                && agent.excluded().stream().noneMatch(ad.words()::contains)
                && agent.filters().stream().allMatch(values -> values.stream().anyMatch(ad.keys()::contains));
    }
}
