package se.tillit.platform.pull;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A copy of what another service owns, pulled from it by version. Every replica may pull: {@link #take} has a version
 * guard, so taking the same thing twice is harmless.
 *
 * @param <T> a row as its owner states it, whole
 */
public abstract class PulledCopy<T> {

    private final String name;
    private final int pageSize;
    private final PullState state;

    /** @param name in words, for the log, for readiness and, with dots, for the metric of its age */
    protected PulledCopy(String name, PullConfig config, Clock clock, MeterRegistry metrics) {
        this.name = name;
        this.pageSize = config.page();
        this.state = new PullState(name, clock, metrics);
    }

    /** Asks the owner for the rows that changed after a version, in the order of versions. */
    protected abstract List<T> ask(long sinceVersion, int limit);

    /** Takes rows over and remembers how far, in one transaction. */
    protected abstract void take(List<T> rows);

    /** The last version that was pulled. */
    protected abstract long watermark();

    protected abstract long versionOf(T row);

    /** Takes over what changed since the last pull. */
    public final void catchUp() {
        pull(this::watermark);
    }

    /** Takes over everything, so that a row that was lost here comes back. */
    final void takeAll() {
        pull(() -> 0);
    }

    private void pull(LongSupplier sinceVersion) {
        try {
            drain(sinceVersion.getAsLong());
            state.succeeded();
        } catch (RuntimeException failure) {
            // No connection, no token, no database: in every case the next attempt tries again.
            state.failed(failure);
        }
    }

    private void drain(long sinceVersion) {
        long known = sinceVersion;
        List<T> rows;
        do {
            rows = ask(known, pageSize);
            take(rows);
            known = rows.stream().mapToLong(this::versionOf).max().orElse(known);
        } while (rows.size() == pageSize);
    }

    /** Whether it was pulled since this process started. */
    final boolean pulledOnce() {
        return state.pulledOnce();
    }

    final String name() {
        return name;
    }

    @PreDestroy
    void takeDown() {
        state.takeDown();
    }
}
