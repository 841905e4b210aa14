package se.tillit.jobagent.partnerbatch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/**
 * Reads and understands a batch while what came before is written: so much at a time as is written together, and no more than twice that ahead, so
 * that a long batch takes no more memory than a short one. Ends with the batch, or when nobody asks any more.
 */
final class ReadAhead implements AutoCloseable {

    private static final int AHEAD = 2;

    private final BatchItems items;
    private final Function<BatchItems.Item, Understood> understand;
    private final UnaryOperator<List<Understood>> prepare;
    private final PartnerBatchConfig config;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private boolean whole;

    private sealed interface Step {

        record Read(List<Understood> items) implements Step {}

        record End(boolean whole) implements Step {}

        record Failed(Throwable failure) implements Step {}
    }

    /**
     * Begins at once.
     *
     * @param prepare what can be done for items together before they are written
     */
    ReadAhead(
            BatchItems items,
            Function<BatchItems.Item, Understood> understand,
            UnaryOperator<List<Understood>> prepare,
            PartnerBatchConfig config) {
        this.items = items;
        this.understand = understand;
        this.prepare = prepare;
        this.config = config;
        this.thread = Thread.startVirtualThread(this::read);
    }

    private void read() {
        try {
            steps.put(outcome());
        } catch (InterruptedException _) {
            // Nobody asks any more.
        }
    }

    private Step outcome() throws InterruptedException {
        try {
            readAll();
            return new Step.End(items.isWhole());
        } catch (InterruptedException over) {
            throw over;
        } catch (Throwable failure) {
            // Whatever it is, whoever waits for the next items must hear of it.
            return new Step.Failed(failure);
        }
    }

    private void readAll() throws IOException, InterruptedException {
        List<Understood> read = new ArrayList<>();
        int count = 0;
        for (Optional<BatchItems.Item> item = items.next(); item.isPresent(); item = items.next()) {
            if (count++ == config.mostAds()) {
                read.add(tooMany());
                break;
            }
            read.add(understand.apply(item.get()));
            if (read.size() == config.transaction()) {
                handOver(read);
                read = new ArrayList<>();
            }
        }
        handOver(read);
    }

    private void handOver(List<Understood> read) throws InterruptedException {
        if (!read.isEmpty()) {
            steps.put(new Step.Read(prepare.apply(read)));
        }
    }

    private Understood tooMany() {
        return new Understood.Rejected(
                null,
                new ProblemException(
                        ProblemType.PAYLOAD_TOO_LARGE, Violation.of("", "batch-too-large", config.mostAds())));
    }

    /** The next ones, as soon as they have come; nothing at the end. */
    Optional<List<Understood>> next() throws IOException {
        try {
            return switch (steps.take()) {
                case Step.Read(List<Understood> some) -> Optional.of(some);
                case Step.End(boolean all) -> {
                    whole = all;
                    yield Optional.empty();
                }
                case Step.Failed(IOException failure) -> throw failure;
                case Step.Failed(RuntimeException failure) -> throw failure;
                case Step.Failed(Throwable failure) -> throw new IllegalStateException(failure);
            };
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Whether everything was read that was sent; known at the end. */
    boolean isWhole() {
        return whole;
    }

    /** Nothing is read from a request that has been answered. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
