package se.tillit.jobagent.match;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.Session;

/** Forgets who looked for ads that have closed: a set may have tens of thousands of numbers. Every replica may run it. */
@ApplicationScoped
class PurgeMatches {

    /** Every digest that passes over a closed ad, and counts it, has been made by then. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int BATCH = 5_000;

    private final Session database;
    private final Clock clock;

    PurgeMatches(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", identity = "match-purge")
    @Transactional
    void purge() {
        database.createNativeMutationQuery("""
                delete from ad_match where ad_id in (
                    select m.ad_id from ad_match m join job_ad a on a.id = m.ad_id
                    where m.matched_at < :before and a.state = 'CLOSED' and a.updated_at < :before
                    limit :batch for update of m skip locked)
                """)
                .setParameter("before", clock.instant().minus(KEPT))
                .setParameter("batch", BATCH)
                .executeUpdate();
    }
}
