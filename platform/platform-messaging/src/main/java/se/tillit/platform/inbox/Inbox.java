package se.tillit.platform.inbox;

import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import se.tillit.events.Event;
import se.tillit.events.EventType;
import se.tillit.events.Topic;
import se.tillit.platform.event.Correlation;

/**
 * Takes records for this service's consumers. When {@link #receive} returns, the record's effect is committed, or it was
 * committed before, or the record is parked: it may be acknowledged. A service calls it from one {@code @Incoming} method
 * for each topic.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Instance<EventConsumer<?>> consumers;
    private final InboxRows rows;
    private final ParkedEvents parked;
    private final InboxMetrics metrics;

    Inbox(@Any Instance<EventConsumer<?>> consumers, InboxRows rows, ParkedEvents parked, InboxMetrics metrics) {
        this.consumers = consumers;
        this.rows = rows;
        this.parked = parked;
        this.metrics = metrics;
    }

    /** Takes a record for every consumer of its type. */
    public void receive(ConsumerRecord<String, byte[]> message) {
        Arrival arrival = Arrival.of(message);
        receive(arrival, listeners(arrival));
    }

    private List<? extends EventConsumer<?>> listeners(Arrival arrival) {
        return arrival.type().stream()
                .flatMap(type -> consumers.stream().filter(consumer -> consumer.form() == type.form()))
                .toList();
    }

    private void receive(Arrival arrival, List<? extends EventConsumer<?>> listeners) {
        if (!listeners.isEmpty()) {
            EventType type = arrival.type().orElseThrow();
            listeners.forEach(consumer -> Correlation.with(
                    arrival.correlation(), () -> metrics.count(consumer.name(), receive(consumer, type, arrival))));
        } else if (arrival.type().isEmpty() && mustBeUnderstood(arrival)) {
            metrics.count("unknown", parkForEver(arrival));
        } else {
            metrics.count("none", Outcome.SKIPPED);
        }
    }

    /**
     * Takes records as {@link #receive} takes each of them, for a method that is given all that were polled. Those of one consumer, request and trace
     * that follow one another share a transaction, unless one of them is in the way of the others: then each is taken alone.
     */
    public void receiveAll(Iterable<ConsumerRecord<String, byte[]>> messages) {
        Run run = new Run();
        for (ConsumerRecord<String, byte[]> message : messages) {
            Arrival arrival = Arrival.of(message);
            List<? extends EventConsumer<?>> listeners = listeners(arrival);
            if (listeners.isEmpty() && arrival.type().isPresent()) {
                receive(arrival, listeners);
                continue;
            }
            Optional<EventConsumer<?>> only =
                    listeners.size() == 1 ? Optional.of(listeners.getFirst()) : Optional.empty();
            if (only.isEmpty() || !run.takesOn(only.get(), arrival)) {
                receive(run);
                run = new Run();
            }
            if (only.isEmpty()) {
                receive(arrival, listeners);
            } else {
                run.add(only.get(), arrival);
            }
        }
        receive(run);
    }

    private void receive(Run run) {
        if (run.isEmpty()) {
            return;
        }
        try (Scope _ = run.trace().makeCurrent()) {
            Correlation.with(run.correlation(), () -> {
                List<Outcome> outcomes = run.size() == 1 ? List.of() : together(run);
                if (outcomes.isEmpty()) {
                    run.arrivals().forEach(arrival -> receive(arrival, List.of(run.consumer())));
                } else {
                    outcomes.forEach(outcome -> metrics.count(run.consumer().name(), outcome));
                }
            });
        }
    }

    /** What became of each, or nothing when none was taken: alone, each comes to its own. */
    private List<Outcome> together(Run run) {
        try {
            List<Delivery> deliveries = run.deliveries();
            return QuarkusTransaction.requiringNew().call(() -> {
                rows.lock(deliveries);
                return parked.holdAny(deliveries)
                        ? List.of()
                        : rows.takeOnce(deliveries, some -> effect(run.consumer(), some));
            });
        } catch (RuntimeException failure) {
            LOG.debugf(
                    "consumer=%s takes %d events one by one failure=%s",
                    run.consumer().name(),
                    run.size(),
                    rootOf(failure).getClass().getSimpleName());
            return List.of();
        }
    }

    private static <E extends Event> void effect(EventConsumer<E> consumer, List<Delivery> deliveries) {
        consumer.takeAll(deliveries.stream()
                .map(delivery -> consumer.form().cast(delivery.event()))
                .toList());
    }

    /** An erasure that is not understood must not be passed over; nor may a record without a type. */
    private static boolean mustBeUnderstood(Arrival arrival) {
        return arrival.topic().equals(Topic.ERASURE_ORDERS.wireName())
                || arrival.topic().equals(Topic.ERASURE_ANSWERS.wireName())
                || !arrival.headers().containsKey(se.tillit.events.Headers.EVENT_TYPE);
    }

    private Outcome parkForEver(Arrival arrival) {
        return untilItWorks("unknown", () -> {
            parked.park("unknown", arrival, "unknown-event-type");
            return Outcome.PARKED;
        });
    }

    private Outcome receive(EventConsumer<?> consumer, EventType type, Arrival arrival) {
        return untilItWorks(consumer.name(), () -> {
            try {
                return take(consumer, Delivery.of(consumer.name(), type, arrival), arrival);
            } catch (PoisonException poison) {
                parked.park(consumer.name(), arrival, String.valueOf(poison.getMessage()));
                return Outcome.PARKED;
            }
        });
    }

    private Outcome take(EventConsumer<?> consumer, Delivery delivery, Arrival arrival) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> steps(consumer, delivery, arrival));
        } catch (PoisonException poison) {
            throw poison;
        } catch (RuntimeException failure) {
            if (Transient.is(failure)) {
                throw failure;
            }
            // The kind alone: a message may hold a value.
            throw new PoisonException(rootOf(failure).getClass().getSimpleName());
        }
    }

    private Outcome steps(EventConsumer<?> consumer, Delivery delivery, Arrival arrival) {
        rows.lock(delivery);
        if (parked.holds(delivery)) {
            parked.parkBehind(consumer.name(), arrival);
            return Outcome.PARKED;
        }
        return rows.takeOnce(delivery, () -> effect(consumer, delivery.event()));
    }

    static <E extends Event> void effect(EventConsumer<E> consumer, Event event) {
        consumer.take(consumer.form().cast(event));
    }

    private Outcome untilItWorks(String consumer, java.util.function.Supplier<Outcome> attempt) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return attempt.get();
            } catch (RuntimeException failure) {
                if (!Transient.is(failure)) {
                    throw failure;
                }
                metrics.retried(consumer);
                LOG.debugf(
                        "consumer=%s tries again failure=%s",
                        consumer, rootOf(failure).getClass().getSimpleName());
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause.multipliedBy(ThreadLocalRandom.current().nextInt(50, 101))
                    .dividedBy(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping before the event was taken", e);
        }
    }

    static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
