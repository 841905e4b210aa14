package se.tillit.jobagent.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * Forgets ads that closed long ago, and what the feed told before. Every replica may run it; a few rows in a transaction, so that nobody waits for it.
 */
@ApplicationScoped
class PurgeAds {

    private static final int BATCH = 500;

    /** What was told, matched and counted of an ad goes with it. */
    private static final String ADS = """
            delete from job_ad where id in (
                select id from job_ad where state = 'CLOSED' and tell_at is null and updated_at < :before
                limit :batch for update skip locked)
            """;

    /** That an ad was opened last stays, however long ago: whoever reads the feed from its beginning meets every open ad. */
    private static final String CHANGES = """
            delete from job_ad_change where (tx, seq) in (
                select c.tx, c.seq from job_ad_change c
                where c.at < :before and (c.kind <> 'CREATED' or exists (
                    select from job_ad_change later
                    where later.ad_id = c.ad_id and later.kind = 'CREATED' and (later.tx, later.seq) > (c.tx, c.seq)))
                order by c.at limit :batch for update skip locked)
            """;

    private final Session database;
    private final PublicationConfig config;
    private final Clock clock;

    PurgeAds(Session database, PublicationConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${tillit.publication.purge-every}", delayed = "1m", identity = "ad-purge")
    void purge() {
        Instant before = clock.instant().minus(config.closedKept());
        for (String rows : List.of(ADS, CHANGES)) {
            int removed;
            do {
                removed = QuarkusTransaction.requiringNew().call(() -> remove(rows, before));
            } while (removed == BATCH);
        }
    }

    private int remove(String rows, Instant before) {
        return database.createNativeMutationQuery(rows)
                .setParameter("before", before)
                .setParameter("batch", BATCH)
                .executeUpdate();
    }
}
