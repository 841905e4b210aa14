package se.tillit.platform.outbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets what was sent a day ago; until then it could be sent again, should a broker's disk be lost. */
@ApplicationScoped
class OutboxPurge {

    private static final Duration KEPT = Duration.ofHours(24);

    private final EntityManager database;
    private final Clock clock;

    OutboxPurge(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "${tillit.outbox.purge-every}", delayed = "1m", identity = "outbox-purge")
    @Transactional
    void purge() {
        database.createNativeQuery("delete from outbox where sent_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
