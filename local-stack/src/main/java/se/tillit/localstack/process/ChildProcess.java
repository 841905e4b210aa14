package se.tillit.localstack.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process we started. It holds the other end of our pipe as standard input: end of input means that we are gone. */
public final class ChildProcess {

    private final String name;
    private final Process process;
    private final StopSignal stopSignal;
    private final Optional<ProcessIdentity> identity;

    ChildProcess(String name, Process process, StopSignal stopSignal) {
        this.name = name;
        this.process = process;
        this.stopSignal = stopSignal;
        this.identity = ProcessIdentity.of(process.pid());
    }

    public long pid() {
        return process.pid();
    }

    public String name() {
        return name;
    }

    Optional<ProcessIdentity> identity() {
        return identity;
    }

    public boolean alive() {
        return process.isAlive();
    }

    public int exitCode() {
        return process.exitValue();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Asks it to end, and ends it when it has not after the grace period. */
    public void stop(Duration grace) throws InterruptedException {
        if (identity.isPresent()) {
            stopSignal.send(identity.get());
        }
        if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
    }

    /** Ends it at once, as a crash would, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
