package se.tillit.bench.jobsearch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import se.tillit.bench.market.Agent;
import se.tillit.bench.market.Market;
import se.tillit.bench.market.RealMarket;

/**
 * Searches as people make them: the wishes of the market's agents, which {@link Market#agent} lists. One in five is for the last two weeks; of those with
 * words one in three wants the newest first.
 */
final class Asks {
    /** Other agents than any run stores. */
    private static final int FIRST = 5_000_000;

    private static final Duration LATELY = Duration.ofDays(14);

    private Asks() {}

    static List<Ask> some(int count, long seed, Instant now) {
        Market market = new Market(seed);
        RealMarket real = new RealMarket(seed);
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(FIRST, FIRST + count)
                .mapToObj(number -> ask(market.agent(number), real, random, now))
                .toList();
    }

    private static Ask ask(Agent agent, RealMarket real, SplittableRandom random, Instant now) {
        return new Ask(
                agent.expression(),
                agent.words(),
                agent.phrases(),
                agent.excluded(),
                agent.places().stream().map(real::place).distinct().toList(),
                agent.occupations().stream().map(real::occupation).distinct().toList(),
                agent.types().stream().map(RealMarket::type).toList(),
                random.nextInt(5) == 0 ? Optional.of(now.minus(LATELY)) : Optional.empty(),
                random.nextInt(3) == 0);
    }
}
