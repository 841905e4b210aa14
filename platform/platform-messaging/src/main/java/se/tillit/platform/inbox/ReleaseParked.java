package se.tillit.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.tillit.events.EventType;
import se.tillit.platform.event.Correlation;

/**
 * Takes parked events again, for instance after a release that understands them: the named one and what waits behind it,
 * in order, up to the first that still cannot be taken.
 */
@ApplicationScoped
class ReleaseParked {

    private final Instance<EventConsumer<?>> consumers;
    private final InboxRows rows;
    private final ParkedEvents parked;

    ReleaseParked(@Any Instance<EventConsumer<?>> consumers, InboxRows rows, ParkedEvents parked) {
        this.consumers = consumers;
        this.rows = rows;
        this.parked = parked;
    }

    /** How many were taken, and how many of the aggregate still wait. */
    record Released(int taken, int waiting) {}

    /**
     * Takes a parked event and what waits behind it.
     *
     * @return nothing when no such event is parked
     */
    Optional<Released> release(UUID id) {
        Optional<ParkedEvent> first = QuarkusTransaction.requiringNew().call(() -> parked.find(id));
        return first.map(this::releaseAll);
    }

    private Released releaseAll(ParkedEvent first) {
        List<ParkedEvent> waiting = QuarkusTransaction.requiringNew().call(() -> parked.withItsAggregate(first));
        int taken = 0;
        for (ParkedEvent event : waiting) {
            if (!released(event)) {
                break;
            }
            taken++;
        }
        return new Released(taken, waiting.size() - taken);
    }

    private boolean released(ParkedEvent event) {
        try {
            Correlation.with(
                    event.arrival().correlation(),
                    () -> QuarkusTransaction.requiringNew().run(() -> take(event)));
            return true;
        } catch (RuntimeException failure) {
            if (Transient.is(failure)) {
                throw failure;
            }
            parked.failedAgain(event, reason(failure));
            return false;
        }
    }

    private void take(ParkedEvent event) {
        EventType type = event.arrival().type().orElseThrow(() -> new PoisonException("unknown-event-type"));
        EventConsumer<?> consumer = consumers.stream()
                .filter(listener -> listener.form() == type.form()
                        && (listener.name().equals(event.consumer())
                                || event.consumer().equals("unknown")))
                .findFirst()
                .orElseThrow(() -> new PoisonException("no-consumer"));
        Delivery delivery = Delivery.of(consumer.name(), type, event.arrival());
        rows.lock(delivery);
        parked.remove(event);
        rows.takeOnce(delivery, () -> Inbox.effect(consumer, delivery.event()));
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof PoisonException poison
                ? String.valueOf(poison.getMessage())
                : Inbox.rootOf(failure).getClass().getSimpleName();
    }
}
