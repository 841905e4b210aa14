package se.tillit.platform.inbox;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.events.Event;
import se.tillit.events.EventType;
import se.tillit.events.Headers;
import se.tillit.platform.event.EventJson;

/** An arrival that was understood, for one consumer. */
record Delivery(String consumer, UUID eventId, EventType type, Event event) {

    /**
     * Reads it whole.
     *
     * @throws PoisonException when a header or the payload is not what the contract says, or they contradict each other
     */
    static Delivery of(String consumer, EventType type, Arrival arrival) {
        UUID eventId = arrival.uuid(Headers.EVENT_ID).orElseThrow(() -> new PoisonException("no-event-id"));
        Event event = read(type, arrival.payload());
        boolean agrees = arrival.uuid(Headers.AGGREGATE_ID)
                        .filter(event.aggregateId()::equals)
                        .isPresent()
                && arrival.number(Headers.AGGREGATE_VERSION)
                        .filter(version -> version == event.version())
                        .isPresent()
                && type.aggregate().equals(arrival.headers().get(Headers.AGGREGATE_TYPE))
                && type.topic().wireName().equals(arrival.topic());
        if (!agrees) {
            throw new PoisonException("headers-and-payload-disagree");
        }
        return new Delivery(consumer, eventId, type, event);
    }

    private static Event read(EventType type, byte @Nullable [] payload) {
        if (payload == null) {
            throw new PoisonException("no-payload");
        }
        try {
            return EventJson.read(payload, type.form());
        } catch (IOException | RuntimeException _) {
            // The cause's message repeats the payload.
            throw new PoisonException("unreadable-payload");
        }
    }

    UUID aggregateId() {
        return event.aggregateId();
    }

    String aggregateType() {
        return type.aggregate();
    }
}
