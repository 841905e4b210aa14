package se.tillit.account.recovery;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Deletes what is over. */
@ApplicationScoped
class RecoveryPurge {

    private final Recoveries recoveries;
    private final RecoveryConfig config;
    private final Clock clock;

    RecoveryPurge(Recoveries recoveries, RecoveryConfig config, Clock clock) {
        this.recoveries = recoveries;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "recovery-purge")
    @Transactional
    void purge() {
        recoveries.dropExpiredBefore(clock.instant().minus(config.keptExpired()));
    }
}
