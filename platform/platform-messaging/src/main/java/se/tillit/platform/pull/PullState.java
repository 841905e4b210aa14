package se.tillit.platform.pull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How pulling goes: says so in the log when it changes, and in a metric how old the copy may be. */
final class PullState {

    private static final Logger LOG = Logger.getLogger(PullState.class);

    private final String what;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Gauge gauge;
    private final Instant started;
    private final AtomicReference<@Nullable Instant> lastSuccess = new AtomicReference<>();
    private final AtomicBoolean failing = new AtomicBoolean();

    PullState(String what, Clock clock, MeterRegistry metrics) {
        this.what = what;
        this.clock = clock;
        this.metrics = metrics;
        this.started = clock.instant();
        this.gauge = Gauge.builder(
                        "tillit." + what.replace(' ', '.') + ".age",
                        this,
                        state -> state.age().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("Time since the copy was last pulled from its owner")
                .register(metrics);
    }

    /** Another instance in this JVM would otherwise go on telling this one's age. */
    void takeDown() {
        metrics.remove(gauge);
    }

    void succeeded() {
        lastSuccess.set(clock.instant());
        if (failing.getAndSet(false)) {
            LOG.infof("copy=%s is pulled again", what);
        }
    }

    /** Names the failure's kind alone: a message may hold what was sent. */
    void failed(RuntimeException failure) {
        if (!failing.getAndSet(true)) {
            LOG.warnf(
                    "copy=%s cannot be pulled; trying again: %s",
                    what, failure.getClass().getName());
        }
    }

    /** Whether anything was pulled since this process started. */
    boolean pulledOnce() {
        return lastSuccess.get() != null;
    }

    /** Since the last pull, or since the start when there was none. */
    private Duration age() {
        Instant last = lastSuccess.get();
        return Duration.between(last == null ? started : last, clock.instant());
    }
}
