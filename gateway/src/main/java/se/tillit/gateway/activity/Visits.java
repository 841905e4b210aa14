package se.tillit.gateway.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Who was here today, as far as this replica knows. A candidate's first request of a day is told on; when that fails, her
 * next request tries again.
 */
@Singleton
public class Visits {

    /** Whoever is pushed out is told of once more, which changes nothing. */
    private static final int REMEMBERED = 100_000;

    /** So many may be under way. While account-service hangs, the others are left to their next requests. */
    static final int AT_ONCE = 32;

    private final ActivityApi accounts;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Cache<String, LocalDate> told = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    Visits(@RestClient ActivityApi accounts, MeterRegistry metrics, Clock clock) {
        this.accounts = accounts;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * A candidate made a request that she may make.
     *
     * @param bearer the value of its {@code Authorization}
     */
    public void note(String account, String bearer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (today.equals(told.getIfPresent(account))
                || today.equals(told.asMap().put(account, today))) {
            return;
        }
        if (free.tryAcquire()) {
            tell(account, today, bearer);
        } else {
            forget(account, today, "left");
        }
    }

    private void tell(String account, LocalDate today, String bearer) {
        Uni.createFrom()
                .deferred(() -> accounts.here(bearer))
                .onTermination()
                .invoke(free::release)
                .subscribe()
                .with(_ -> count("told"), _ -> forget(account, today, "failed"));
    }

    private void forget(String account, LocalDate today, String outcome) {
        told.asMap().remove(account, today);
        count(outcome);
    }

    private void count(String outcome) {
        metrics.counter("tillit.gateway.activity", "outcome", outcome).increment();
    }
}
