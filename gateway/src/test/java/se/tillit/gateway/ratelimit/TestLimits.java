package se.tillit.gateway.ratelimit;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The same figure for every class. */
record TestLimits(int figure, Optional<Set<String>> trustedProxies) implements RateLimitConfig {

    static TestLimits of(int figure, Set<String> proxies) {
        return new TestLimits(figure, proxies.isEmpty() ? Optional.empty() : Optional.of(proxies));
    }

    static TestLimits of(int figure) {
        return of(figure, Set.of());
    }

    @Override
    public int anonymousRead() {
        return figure;
    }

    @Override
    public int anonymousWrite() {
        return figure;
    }

    @Override
    public int read() {
        return figure;
    }

    @Override
    public int write() {
        return figure;
    }

    @Override
    public int employerSearch() {
        return figure;
    }

    @Override
    public int employerRead() {
        return figure;
    }

    @Override
    public Duration window() {
        return Duration.ofMinutes(1);
    }

    @Override
    public long rememberedCallers() {
        return 1000;
    }
}
