package se.tillit.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * This replica's relay: wakes after each commit that added an event, and every 200 ms for what another replica left. When
 * the broker or the database is away it tries for ever, at most every five seconds.
 */
@Singleton
class RelayThread {

    private static final Logger LOG = Logger.getLogger(RelayThread.class);
    private static final Duration SAFETY_POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DataSource database;
    private final Clock clock;
    private final OutboxMetrics metrics;
    private final String bootstrapServers;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private boolean failing;

    private @Nullable Thread thread;

    RelayThread(
            DataSource database,
            Clock clock,
            OutboxMetrics metrics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.database = database;
        this.clock = clock;
        this.metrics = metrics;
        this.bootstrapServers = bootstrapServers;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        wake();
        Thread running = thread;
        if (running != null) {
            running.join(Duration.ofSeconds(10));
        }
    }

    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        try (KafkaSender sender = new KafkaSender(bootstrapServers)) {
            Relay relay = new Relay(database, sender, clock);
            Duration pause = SAFETY_POLL;
            while (!stopping) {
                boolean failed = round(relay);
                pause = failed ? longer(pause) : SAFETY_POLL;
                rest(failed ? jittered(pause) : pause);
            }
        }
    }

    /** Answers whether to wait before the next one. */
    private boolean round(Relay relay) {
        try {
            Relay.Round round = relay.round();
            metrics.sent(round.sent());
            if (round.parked() > 0) {
                LOG.errorf("outbox parked=%d events that the broker can never take", round.parked());
            }
            if (round.sent() > 0) {
                wake();
            }
            report(round.brokerFailed(), "broker");
            return round.brokerFailed();
        } catch (SQLException | RuntimeException failure) {
            report(true, failure.getClass().getSimpleName());
            return true;
        }
    }

    /** Once when it begins and once when it ends. */
    private void report(boolean failed, String kind) {
        if (failed && !failing) {
            LOG.warnf("outbox relay waits failure=%s", kind);
        } else if (!failed && failing) {
            LOG.info("outbox relay sends again");
        }
        failing = failed;
    }

    private void rest(Duration pause) {
        try {
            boolean woken = work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            if (woken) {
                work.drainPermits();
            }
        } catch (InterruptedException _) {
            stopping = true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static Duration jittered(Duration pause) {
        return pause.multipliedBy(ThreadLocalRandom.current().nextInt(50, 101)).dividedBy(100);
    }
}
