package se.tillit.localstack.process;

import java.time.Duration;

/** How long to wait before starting again what keeps ending: half a second at first, doubled each time, at most 15 seconds. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** The pause after a run of this length; a long run is forgiven everything before it. */
    Duration after(Duration run) {
        if (run.compareTo(STEADY) >= 0) {
            next = FIRST;
        }
        Duration pause = next;
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
        return pause;
    }
}
