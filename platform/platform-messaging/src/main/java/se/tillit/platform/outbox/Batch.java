package se.tillit.platform.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * One lease's rows on their way. Of an aggregate at most one event is in flight, and after a failure no later one of it
 * leaves, so that not even a half-failed batch changes an aggregate's order.
 */
final class Batch {

    private final List<OutboxRow> waiting;
    private final List<UUID> sent = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private boolean brokerFailed;

    Batch(List<OutboxRow> rows) {
        this.waiting = new ArrayList<>(rows);
    }

    /** A row that the broker can never take, and the kind of its refusal. */
    record Refusal(UUID id, String reason) {}

    private record InFlight(OutboxRow row, Future<?> acknowledgement) {}

    void send(Sender sender) {
        while (!waiting.isEmpty() && !brokerFailed) {
            List<InFlight> wave = nextWave().stream()
                    .map(row -> new InFlight(row, sender.send(row)))
                    .toList();
            wave.forEach(this::settle);
        }
    }

    /** The first waiting event of every aggregate. */
    private List<OutboxRow> nextWave() {
        Set<String> taken = new HashSet<>();
        List<OutboxRow> wave =
                waiting.stream().filter(row -> taken.add(row.aggregate())).toList();
        waiting.removeAll(wave);
        return wave;
    }

    private void settle(InFlight flight) {
        try {
            flight.acknowledgement().get();
            sent.add(flight.row().id());
        } catch (ExecutionException failure) {
            failed(flight.row(), failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            brokerFailed = true;
        }
    }

    private void failed(OutboxRow row, @Nullable Throwable cause) {
        if (cause instanceof RecordTooLargeException
                || cause instanceof SerializationException
                || cause instanceof InvalidTopicException) {
            refused.add(new Refusal(row.id(), cause.getClass().getSimpleName()));
        } else {
            // Everything else may pass: a broker that is down is never the event's fault.
            brokerFailed = true;
        }
    }

    List<UUID> sent() {
        return sent;
    }

    List<Refusal> refused() {
        return refused;
    }

    boolean brokerFailed() {
        return brokerFailed;
    }
}
