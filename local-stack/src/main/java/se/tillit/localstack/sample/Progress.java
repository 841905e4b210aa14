package se.tillit.localstack.sample;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** A bar that grows line by line, so that it can be read in a log as well. */
final class Progress {
    private static final int WIDTH = 20;

    private final PrintStream out;
    private final String what;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    Progress(PrintStream out, String what, int total) {
        this.out = out;
        this.what = what;
        this.total = total;
    }

    /** One more; says so at each tenth. */
    void step() {
        int now = done.incrementAndGet();
        if (now * 10 / total != (now - 1) * 10 / total) {
            int filled = now * WIDTH / total;
            out.printf(
                    "sample data  [%s%s] %d of %d %s%n",
                    "#".repeat(filled), "-".repeat(WIDTH - filled), now, total, what);
        }
    }
}
