package se.tillit.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.tillit.events.Headers;
import se.tillit.platform.ids.Ids;

/** The events that wait for an operator. Nothing is ever dropped from here but by taking it. */
@ApplicationScoped
class ParkedEvents {

    private static final Logger LOG = Logger.getLogger(ParkedEvents.class);
    private static final String BEHIND = "behind-a-parked-event";

    private static final String PARK = """
        insert into inbox_parked (id, consumer, topic, record_partition, record_offset, aggregate_type, aggregate_id,
                                  aggregate_version, headers, payload, reason, parked_at)
        values (:id, :consumer, :topic, :partition, :offset, :type, :aggregate, :version, cast(:headers as jsonb),
                :payload, :reason, :now)
        on conflict (consumer, topic, record_partition, record_offset) do nothing
        """;
    private static final String COLUMNS =
            "id, consumer, topic, record_partition, record_offset, aggregate_type, aggregate_id, aggregate_version,"
                    + " cast(headers as text) as headers, payload, reason, parked_at, attempts";

    private final EntityManager database;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    ParkedEvents(EntityManager database, ObjectMapper json, Ids ids, Clock clock) {
        this.database = database;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Parks a record in a transaction of its own; one that is parked already stays as it is. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void park(String consumer, Arrival arrival, String reason) {
        if (insert(consumer, arrival, reason)) {
            LOG.errorf(
                    "consumer=%s topic=%s partition=%d offset=%d parked reason=%s",
                    consumer, arrival.topic(), arrival.partition(), arrival.offset(), reason);
        }
    }

    /** Parks a record behind an earlier one of its aggregate, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void parkBehind(String consumer, Arrival arrival) {
        insert(consumer, arrival, BEHIND);
    }

    /** Whether something about the same aggregate is parked. */
    boolean holds(Delivery delivery) {
        return Boolean.TRUE.equals(database.createNativeQuery("""
            select exists (select from inbox_parked where consumer = :consumer
                and aggregate_type = :type and aggregate_id = :aggregate)
            """, Boolean.class)
                .setParameter("consumer", delivery.consumer())
                .setParameter("type", delivery.aggregateType())
                .setParameter("aggregate", delivery.aggregateId())
                .getSingleResult());
    }

    /** Whether something about any of the same aggregates is parked, for deliveries of one consumer. */
    boolean holdAny(List<Delivery> deliveries) {
        return Boolean.TRUE.equals(database.createNativeQuery("""
            select exists (select from inbox_parked where consumer = :consumer
                and aggregate_type = :type and aggregate_id = any (cast(:aggregates as uuid[])))
            """, Boolean.class)
                .setParameter("consumer", deliveries.getFirst().consumer())
                .setParameter("type", deliveries.getFirst().aggregateType())
                .setParameter(
                        "aggregates",
                        deliveries.stream().map(Delivery::aggregateId).toArray(UUID[]::new))
                .getSingleResult());
    }

    private boolean insert(String consumer, Arrival arrival, String reason) {
        return database.createNativeQuery(PARK)
                        .setParameter("id", ids.random())
                        .setParameter("consumer", consumer)
                        .setParameter("topic", arrival.topic())
                        .setParameter("partition", arrival.partition())
                        .setParameter("offset", arrival.offset())
                        .setParameter("type", arrival.headers().get(Headers.AGGREGATE_TYPE))
                        .setParameter(
                                "aggregate", arrival.uuid(Headers.AGGREGATE_ID).orElse(null))
                        .setParameter(
                                "version",
                                arrival.number(Headers.AGGREGATE_VERSION).orElse(null))
                        .setParameter("headers", write(arrival.headers()))
                        .setParameter("payload", arrival.payload())
                        .setParameter("reason", reason)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Oldest first, after a position. */
    List<ParkedEvent> list(Optional<Position> after, int limit) {
        Position position = after.orElse(new Position(Instant.EPOCH, new UUID(0, 0)));
        return rows(database.createNativeQuery(
                        "select " + COLUMNS + " from inbox_parked where (parked_at, id) > (:at, :id)"
                                + " order by parked_at, id limit :limit",
                        Tuple.class)
                .setParameter("at", position.parkedAt())
                .setParameter("id", position.id())
                .setParameter("limit", limit)
                .getResultList());
    }

    record Position(Instant parkedAt, UUID id) {}

    Optional<ParkedEvent> find(UUID id) {
        return rows(database.createNativeQuery("select " + COLUMNS + " from inbox_parked where id = :id", Tuple.class)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** What is parked about the same aggregate at the same consumer, in the order of versions. */
    List<ParkedEvent> withItsAggregate(ParkedEvent event) {
        if (event.aggregateId() == null || event.aggregateType() == null) {
            return List.of(event);
        }
        return rows(database.createNativeQuery(
                        "select " + COLUMNS + " from inbox_parked where consumer = :consumer"
                                + " and aggregate_type = :type and aggregate_id = :aggregate"
                                + " order by aggregate_version nulls first, parked_at, id for update",
                        Tuple.class)
                .setParameter("consumer", event.consumer())
                .setParameter("type", event.aggregateType())
                .setParameter("aggregate", event.aggregateId())
                .getResultList());
    }

    void remove(ParkedEvent event) {
        database.createNativeQuery("delete from inbox_parked where id = :id")
                .setParameter("id", event.id())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failedAgain(ParkedEvent event, String reason) {
        database.createNativeQuery("update inbox_parked set reason = :reason, attempts = attempts + 1 where id = :id")
                .setParameter("reason", reason)
                .setParameter("id", event.id())
                .executeUpdate();
    }

    long count() {
        return ((Number) database.createNativeQuery("select count(*) from inbox_parked", Long.class)
                        .getSingleResult())
                .longValue();
    }

    private List<ParkedEvent> rows(List<?> tuples) {
        return tuples.stream().map(Tuple.class::cast).map(this::row).toList();
    }

    private ParkedEvent row(Tuple row) {
        return new ParkedEvent(
                row.get("id", UUID.class),
                row.get("consumer", String.class),
                new Arrival(
                        row.get("topic", String.class),
                        row.get("record_partition", Integer.class),
                        row.get("record_offset", Long.class),
                        read(row.get("headers", String.class)),
                        row.get("payload", byte[].class)),
                row.get("aggregate_type", String.class),
                row.get("aggregate_id", UUID.class),
                row.get("aggregate_version", Long.class),
                row.get("reason", String.class),
                row.get("parked_at", Instant.class),
                row.get("attempts", Integer.class));
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(
                    headers, json.getTypeFactory().constructMapType(Map.class, String.class, String.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
