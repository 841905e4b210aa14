package se.tillit.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import se.tillit.events.EventType;
import se.tillit.events.Headers;

/** A record as it came, before anything in it is believed. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on and never compared
record Arrival(String topic, int partition, long offset, Map<String, String> headers, byte @Nullable [] payload) {

    private static final int LONGEST_HEADER = 256;

    Arrival {
        headers = Map.copyOf(headers);
    }

    static Arrival of(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            if (header.value() != null && header.value().length <= LONGEST_HEADER) {
                headers.put(storable(header.key()), storable(new String(header.value(), UTF_8)));
            }
        }
        return new Arrival(message.topic(), message.partition(), message.offset(), headers, message.value());
    }

    /** PostgreSQL takes no NUL in a text, and a record that is parked must not stop the others. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    Optional<UUID> uuid(String header) {
        try {
            return Optional.ofNullable(headers.get(header)).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Optional<Long> number(String header) {
        try {
            return Optional.ofNullable(headers.get(header)).map(Long::valueOf).filter(number -> number > 0);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Empty for an event of a later release. */
    Optional<EventType> type() {
        String name = headers.get(Headers.EVENT_TYPE);
        return name == null
                ? Optional.empty()
                : number(Headers.EVENT_VERSION).flatMap(version -> EventType.onWire(name, version.intValue()));
    }

    String correlation() {
        return headers.getOrDefault(Headers.CORRELATION_ID, "none");
    }
}
