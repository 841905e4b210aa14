package se.tillit.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import se.tillit.events.Event;

/** The JSON of events: unknown fields are of a later release and ignored, missing ones are an error. */
public final class EventJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EventJson() {}

    public static String write(Event event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event must be writable", e);
        }
    }

    /**
     * Reads an event.
     *
     * @throws IOException when the bytes are none of this form; its message may repeat them and must not be logged
     */
    public static <E extends Event> E read(byte[] payload, Class<E> form) throws IOException {
        E event = JSON.readValue(payload, form);
        if (event == null) {
            throw new IOException("null");
        }
        return event;
    }
}
