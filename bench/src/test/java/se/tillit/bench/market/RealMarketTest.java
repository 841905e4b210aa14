package se.tillit.bench.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.tillit.reference.Concepts;
import se.tillit.reference.Places;

class RealMarketTest {
    private final RealMarket market = new RealMarket(4);

    @Test
    void asksForOccupationsAndPlacesThatThereAre() {
        List<Map<String, Object>> agents =
                IntStream.range(0, 300).mapToObj(market::criteria).toList();
        assertThat(agents.stream().flatMap(agent -> values(agent, "place")))
                .isNotEmpty()
                .allMatch(code -> Places.sweden().resolve(code).isPresent());
        assertThat(agents.stream().flatMap(agent -> values(agent, "occupation")))
                .isNotEmpty()
                .allMatch(id -> Concepts.jobTech().find(id).isPresent());
    }

    @Test
    void writesTheAdsOfTheMarketWhereTheyCanBe() {
        RealAd ad = market.ad(7);
        assertThat(ad).isEqualTo(new RealMarket(4).ad(7)).isNotEqualTo(market.ad(8));
        assertThat(ad.municipality()).startsWith(ad.county());
        assertThat((ad.description() + " " + ad.title()).split(" ")).hasSize(200);
    }

    private static Stream<String> values(Map<String, Object> agent, String criterion) {
        return ((List<?>) agent.getOrDefault(criterion, List.of())).stream().map(Object::toString);
    }
}
