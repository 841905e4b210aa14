package se.tillit.consent.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.tillit.events.Event;
import se.tillit.events.EventType;
import se.tillit.events.Headers;
import se.tillit.platform.event.EventJson;
import se.tillit.platform.inbox.Inbox;

/** Delivers records to the inbox as the broker would; it has answered when the event is taken, dropped or parked. */
@ApplicationScoped
public class Events {

    private static final AtomicLong OFFSET = new AtomicLong(1_000_000);

    private final Inbox inbox;

    Events(Inbox inbox) {
        this.inbox = inbox;
    }

    /** An event under an id of its own. */
    public UUID deliver(Event event) {
        UUID id = UUID.randomUUID();
        deliver(id, event);
        return id;
    }

    /** An event under an id that may have come before. */
    public void deliver(UUID eventId, Event event) {
        deliver(eventId, event, EventJson.write(event));
    }

    /** A record whose payload is not what its headers promise. */
    public void deliverSaying(Event event, String payload) {
        deliver(UUID.randomUUID(), event, payload);
    }

    private void deliver(UUID eventId, Event event, String payload) {
        EventType type = EventType.of(event);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Headers.EVENT_ID, eventId.toString());
        headers.put(Headers.EVENT_TYPE, type.wireName());
        headers.put(Headers.EVENT_VERSION, Integer.toString(type.wireVersion()));
        headers.put(Headers.AGGREGATE_TYPE, type.aggregate());
        headers.put(Headers.AGGREGATE_ID, event.aggregateId().toString());
        headers.put(Headers.AGGREGATE_VERSION, Long.toString(event.version()));
        headers.put(Headers.CORRELATION_ID, "test");
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                type.topic().wireName(),
                0,
                OFFSET.incrementAndGet(),
                event.aggregateId().toString(),
                payload.getBytes(UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        inbox.receive(message);
    }
}
