package se.tillit.jobagent.search;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.openads.Ranked;

/** What the index shows of an ad, and the database of its partner, as a statement would give it. */
record IndexedCard(Map<String, String> ad, Map<String, String> partner) implements JobRow.Columns {

    private static final Map<Class<?>, Function<String, ?>> VALUES = Map.of(
            String.class, Function.identity(),
            Integer.class, Integer::valueOf,
            Boolean.class, Boolean::valueOf,
            UUID.class, UUID::fromString,
            Instant.class, micros -> Ranked.time(Long.parseLong(micros)));

    @Override
    public <T> @Nullable T get(String column, Class<T> type) {
        String value = ad.containsKey(column) ? ad.get(column) : partner.get(column);
        return value == null
                ? null
                : type.cast(Objects.requireNonNull(VALUES.get(type)).apply(value));
    }
}
