package se.tillit.platform.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tillit.events.Service;
import se.tillit.events.erasure.ErasureAnswered;
import se.tillit.events.erasure.ErasureOrdered;
import se.tillit.events.erasure.Step;
import se.tillit.platform.inbox.EventConsumer;
import se.tillit.platform.inbox.PoisonException;
import se.tillit.platform.inbox.TryAgainException;
import se.tillit.platform.outbox.Outbox;

/**
 * Does what this service is ordered to and answers; a repeated order is answered from the first time's record. A check that
 * finds something left drops the records of the steps that delete: whoever orders one of them after it wants it done again.
 */
@ApplicationScoped
class ErasureOrderedConsumer implements EventConsumer<ErasureOrdered> {

    private final Instance<ErasureWork> works;
    private final SharedRows shared;
    private final EntityManager database;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Clock clock;
    private final Service service;

    ErasureOrderedConsumer(
            @Any Instance<ErasureWork> works,
            SharedRows shared,
            EntityManager database,
            ObjectMapper json,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String name) {
        this.works = works;
        this.shared = shared;
        this.database = database;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
        this.service = Service.of(name);
    }

    @Override
    public String name() {
        return "erasure-orders";
    }

    @Override
    public Class<ErasureOrdered> form() {
        return ErasureOrdered.class;
    }

    @Override
    public void take(ErasureOrdered order) {
        if (order.service() != service) {
            return;
        }
        Map<String, Long> counts = done(order).orElseGet(() -> perform(order));
        outbox.append(new ErasureAnswered(
                order.erasureId(), order.version(), service, order.step(), counts, clock.instant()));
    }

    /** A count of what is left is taken anew each time; everything else happens once, or once more after such a count. */
    private Optional<Map<String, Long>> done(ErasureOrdered order) {
        if (order.step() == Step.CHECK) {
            return Optional.empty();
        }
        List<?> answered = database.createNativeQuery(
                        "select cast(counts as text) from erasure_step where erasure_id = :erasure and step = :step",
                        String.class)
                .setParameter("erasure", order.erasureId())
                .setParameter("step", order.step().name())
                .getResultList();
        return answered.stream().map(String.class::cast).findFirst().map(this::read);
    }

    private Map<String, Long> perform(ErasureOrdered order) {
        ErasureWork work = works.stream()
                .filter(candidate -> candidate.step() == order.step())
                .findFirst()
                .orElseThrow(() -> new PoisonException("step-not-of-this-service"));
        Map<String, Long> counts = new TreeMap<>(work.perform(order.erasureId(), order.accountId()));
        switch (order.step()) {
            case DATA, ACCOUNT -> counts.putAll(shared.erase(order.accountId()));
            case CHECK -> counts.putAll(left(order));
            case SESSIONS, RECIPIENTS, MAIL, IDENTITY -> {
                // nothing of the platform's own
            }
        }
        if (order.step() != Step.CHECK) {
            record(order, counts);
        } else if (counts.values().stream().anyMatch(left -> left > 0)) {
            forget(order);
        }
        return counts;
    }

    private void forget(ErasureOrdered order) {
        database.createNativeQuery("""
                        delete from erasure_step
                        where erasure_id = :erasure and step in ('DATA', 'MAIL', 'ACCOUNT', 'IDENTITY')
                        """)
                .setParameter("erasure", order.erasureId())
                .executeUpdate();
    }

    /** What was said about the person on the way is cleared when it was sent; until then the order waits. */
    private Map<String, Long> left(ErasureOrdered order) {
        if (shared.waitsToBeSent(order.accountId())) {
            throw new TryAgainException("an event about the person is not sent yet");
        }
        shared.clearTheWay(order.accountId());
        return shared.count(order.accountId());
    }

    private void record(ErasureOrdered order, Map<String, Long> counts) {
        database.createNativeQuery("""
                        insert into erasure_step (erasure_id, step, counts, done_at)
                        values (:erasure, :step, cast(:counts as jsonb), :now)
                        """)
                .setParameter("erasure", order.erasureId())
                .setParameter("step", order.step().name())
                .setParameter("counts", write(counts))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private String write(Map<String, Long> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Long> read(String counts) {
        try {
            return json.readValue(counts, new TypeReference<Map<String, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
