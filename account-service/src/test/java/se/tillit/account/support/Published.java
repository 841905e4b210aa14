package se.tillit.account.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.events.Event;
import se.tillit.events.EventType;
import se.tillit.platform.event.EventJson;

/** What this service has published, oldest first: its outbox keeps a sent event for a day. */
@Singleton
public class Published {

    private final EntityManager database;

    Published(EntityManager database) {
        this.database = database;
    }

    /** Every event of a form about one thing. */
    public <E extends Event> List<E> about(UUID aggregateId, Class<E> form) {
        EventType type = List.of(EventType.values()).stream()
                .filter(candidate -> candidate.form() == form)
                .findFirst()
                .orElseThrow();
        return QuarkusTransaction.requiringNew()
                .call(() -> database
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select payload from outbox where type = ?1 and aggregate_id = ?2 order by seq",
                                String.class)
                        .setParameter(1, type.wireName())
                        .setParameter(2, aggregateId)
                        .getResultList()
                        .stream()
                        .map(payload -> read(payload, form))
                        .toList());
    }

    private static <E extends Event> E read(String payload, Class<E> form) {
        try {
            return EventJson.read(payload.getBytes(StandardCharsets.UTF_8), form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
