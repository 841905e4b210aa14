package se.tillit.localstack.process;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds one part up.
 *
 * <pre>
 *   DOWN ──start──▶ STARTING ──answers──▶ UP
 *    ▲                 │ fails             │ process ends by itself
 *    ├─────────────────┘                   │
 *    ├──────────── (revives: again after a back-off) ◀──┘
 *    └──stop── from every state; a part stopped on purpose stays down
 * </pre>
 */
public final class Keeper {

    /** Where a part stands. */
    public enum State {
        DOWN,
        STARTING,
        UP
    }

    private static final int ATTEMPTS = 3;

    /** What ends so soon after its start may have met the remains of its killed predecessor; later, another try would not help. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int TAIL_LINES = 25;

    private final Part part;
    private final Launcher launcher;
    private final ProcessLedger ledger;
    private final boolean revives;
    private final Consumer<String> journal;
    private final Backoff backoff = new Backoff();
    private final ReentrantLock lock = new ReentrantLock();

    private volatile State state = State.DOWN;
    private volatile boolean wanted;
    private volatile @Nullable ChildProcess child;
    private volatile @Nullable LogFile log;
    private volatile CompletableFuture<Void> watch = CompletableFuture.completedFuture(null);
    private volatile long startedAt = System.nanoTime();

    public Keeper(Part part, Launcher launcher, ProcessLedger ledger, boolean revives, Consumer<String> journal) {
        this.part = part;
        this.launcher = launcher;
        this.ledger = ledger;
        this.revives = revives;
        this.journal = journal;
    }

    public Part part() {
        return part;
    }

    public State state() {
        ChildProcess current = child;
        return state == State.UP && (current == null || !current.alive()) ? State.DOWN : state;
    }

    /** Whether the part was stopped on purpose, or never asked for. */
    public boolean held() {
        return !wanted;
    }

    public OptionalLong pid() {
        ChildProcess current = child;
        return current != null && current.alive() ? OptionalLong.of(current.pid()) : OptionalLong.empty();
    }

    /** Brings the part up and returns when others may use it; does nothing if it is up. */
    public void start() throws InterruptedException {
        wanted = true;
        lock.lockInterruptibly();
        try {
            if (state() != State.UP) {
                bringUp();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the part in an orderly way; it stays down until it is started again. */
    public void stop() throws InterruptedException {
        wanted = false;
        lock.lockInterruptibly();
        try {
            ChildProcess current = child;
            if (current != null) {
                current.stop(part.grace());
            }
            settle();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the process as a crash would. With revival it comes back by itself. */
    public void kill() throws InterruptedException {
        ChildProcess current = child;
        if (current != null) {
            current.kill();
        }
    }

    /** Done when the end of the last process that was up has had its consequences. */
    CompletableFuture<Void> watch() {
        return watch;
    }

    private void bringUp() throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                attempt();
                return;
            } catch (StartFailedException failed) {
                if (attempt == ATTEMPTS || !wanted || !endedSoon()) {
                    throw failed;
                }
                journal.accept(failed.getMessage() + "; trying again");
                Thread.sleep(backoff.after(runTime()));
            }
        }
    }

    private boolean endedSoon() {
        return runTime().compareTo(SOON) < 0 && runTime().compareTo(part.patience()) < 0;
    }

    private void attempt() throws InterruptedException {
        state = State.STARTING;
        startedAt = System.nanoTime();
        boolean up = false;
        ChildProcess current = launch();
        child = current;
        try {
            awaitAnswer(current);
            part.furnish();
            up = true;
            state = State.UP;
            watch = current.onExit().thenRunAsync(() -> ended(current), Thread::startVirtualThread);
        } finally {
            if (!up) {
                current.stop(part.grace());
                settle();
            }
        }
    }

    private ChildProcess launch() throws InterruptedException {
        for (int port : part.ports()) {
            if (Probe.accepts(port)) {
                state = State.DOWN;
                throw new StartFailedException(
                        part.name() + " cannot be started: another program listens on port " + port);
            }
        }
        try {
            ProcessSpec spec = part.prepare();
            new LogFile(spec.log()).rotate();
            log = new LogFile(spec.log());
            return launcher.launch(part.name(), spec, ledger);
        } catch (IOException e) {
            state = State.DOWN;
            throw new StartFailedException(part.name() + " cannot be prepared: " + e);
        }
    }

    private void awaitAnswer(ChildProcess current) throws InterruptedException {
        while (!part.answers()) {
            if (!wanted) {
                throw new StartFailedException(part.name() + " was stopped while it started");
            }
            if (!current.alive()) {
                throw new StartFailedException(
                        part.name() + " ended with code " + current.exitCode() + " while it started" + logTail());
            }
            if (runTime().compareTo(part.patience()) > 0) {
                throw new StartFailedException(part.name() + " does not answer after "
                        + part.patience().toSeconds() + " s" + logTail());
            }
            Thread.sleep(POLL);
        }
        if (!current.alive()) {
            throw new StartFailedException(part.name() + " ended, and something else answers on its port" + logTail());
        }
    }

    private void ended(ChildProcess which) {
        if (child != which || !wanted) {
            return;
        }
        journal.accept(part.name() + " (pid " + which.pid() + ") ended by itself with code " + which.exitCode());
        try {
            while (revives && wanted && state() != State.UP) {
                Thread.sleep(backoff.after(runTime()));
                revive();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (wanted && state() != State.UP) {
                attempt();
                journal.accept(part.name() + " is up again");
            }
        } catch (StartFailedException failed) {
            journal.accept(failed.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private void settle() {
        state = State.DOWN;
        child = null;
        ledger.forget(part.name());
    }

    private Duration runTime() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private String logTail() {
        LogFile current = log;
        return current == null
                ? ""
                : "; " + current.path() + " ends:\n  " + String.join("\n  ", current.tail(TAIL_LINES));
    }
}
