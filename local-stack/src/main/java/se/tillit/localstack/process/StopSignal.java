package se.tillit.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The signal by which a process ends in an orderly way. */
public enum StopSignal {
    /** What most programs take as "finish and go". */
    TERM,
    /** PostgreSQL's fast shutdown; at {@code TERM} it would wait until the last client has gone. */
    INT,
    /** The end without a chance to tidy up: a crash, as far as the process is concerned. */
    KILL;

    /** Sends this signal, unless the process has gone. */
    void send(ProcessIdentity process) throws InterruptedException {
        if (!process.alive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            throw new UncheckedIOException(noShell);
        }
    }
}
