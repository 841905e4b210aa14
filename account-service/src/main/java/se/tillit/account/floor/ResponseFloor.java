package se.tillit.account.floor;

import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Stretches an answer to a fixed time. A random delay would average out over many calls; a deadline does not, and work
 * that is slower than one deadline waits for the next, so that a slow moment tells no more than a fast one.
 */
@Singleton
public class ResponseFloor {

    private final Duration time;

    ResponseFloor(ResponseFloorConfig config) {
        this.time = config.time();
    }

    /** Does the work and returns at the next deadline; a failure of the work passes at once, it is the same for all. */
    public void hold(Runnable work) {
        long start = System.nanoTime();
        work.run();
        try {
            Thread.sleep(rest(time, Duration.ofNanos(System.nanoTime() - start)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static Duration rest(Duration time, Duration spent) {
        if (time.isZero()) {
            return Duration.ZERO;
        }
        long deadlines = Math.ceilDiv(Math.max(1, spent.toNanos()), time.toNanos());
        return time.multipliedBy(deadlines).minus(spent);
    }
}
