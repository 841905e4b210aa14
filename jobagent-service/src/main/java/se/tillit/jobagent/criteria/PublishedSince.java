package se.tillit.jobagent.criteria;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import se.tillit.platform.request.PlausibleTime;

/** A time as people give it: to the second, or a day, which begins when it begins in Sweden. */
public final class PublishedSince {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private PublishedSince() {}

    /** The time that is meant; nothing for what is none. */
    public static Optional<Instant> read(String given) {
        try {
            Instant time = given.length() == 10
                    ? LocalDate.parse(given).atStartOfDay(SWEDEN).toInstant()
                    : OffsetDateTime.parse(given).toInstant();
            return Optional.of(time).filter(PlausibleTime::is);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Reads it from JSON. */
    static final class Reader extends StdScalarDeserializer<Instant> {

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String given = parser.getValueAsString("");
            return read(given).orElseThrow(() -> context.weirdStringException(given, Instant.class, "no time"));
        }
    }
}
