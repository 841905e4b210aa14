package se.tillit.consent.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final MeterRegistry metrics;

    Events(Inbox inbox, MeterRegistry metrics) {
        this.inbox = inbox;
        this.metrics = metrics;
    }

    /** An event under an id of its own. Answers what became of it, as {@code consumer outcome}. */
    public List<String> deliver(Event event) {
        return deliver(UUID.randomUUID(), event);
    }

    /** An event under an id that may have come before. Answers what became of it, as {@code consumer outcome}. */
    public List<String> deliver(UUID eventId, Event event) {
        Map<String, Double> before = outcomes();
        deliver(eventId, event, EventJson.write(event));
        Map<String, Double> after = outcomes();
        return after.entrySet().stream()
                .filter(outcome -> outcome.getValue() > before.getOrDefault(outcome.getKey(), 0.0))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Double> outcomes() {
        Map<String, Double> counts = new TreeMap<>();
        for (Counter counter : metrics.find("tillit.inbox.events").counters()) {
            counts.put(
                    counter.getId().getTag("consumer") + " " + counter.getId().getTag("outcome"), counter.count());
        }
        return counts;
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
