package se.tillit.localstack.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One thing the stack runs: how its process is started, how one sees that it works, and what it needs then. */
public interface Part {

    String name();

    /** Where it will listen; nobody else may. */
    List<Integer> ports();

    /** Puts on disk what the process needs and says how to start it; called before each start. */
    ProcessSpec prepare() throws IOException, InterruptedException;

    /** Whether it answers now. Trouble of any kind is a no. */
    boolean answers() throws InterruptedException;

    /** What must be there before others may use it (databases, topics, demo rows); repeatable, called after each start. */
    default void furnish() throws InterruptedException {}

    /** How long a start may take on a slow machine. */
    default Duration patience() {
        return Duration.ofMinutes(2);
    }

    /** How long it may take to end in an orderly way. */
    default Duration grace() {
        return Duration.ofSeconds(8);
    }
}
