package se.tillit.jobagent.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.JobAds;

/**
 * Opens and closes ads whose time has come, tells of box ads, and closes the ads of those who may no longer advertise. Every replica does, each its
 * own ads: a claim passes over what another one holds, and what a replica held when it died is claimed again.
 */
@ApplicationScoped
class PublicationSchedule {

    private static final Logger LOG = Logger.getLogger(PublicationSchedule.class);
    private static final int BATCH = 100;

    /** In random order: what opens at one time must not be told in the order in which it was written. */
    private static final String DUE = """
            select id from job_ad
            where (state = 'SCHEDULED' and published_at <= :now) or (state = 'OPEN' and closes_at <= :now) or tell_at <= :now
            order by random() limit :batch for update skip locked
            """;

    private final EntityManager database;
    private final JobAds ads;
    private final PublishAds publish;
    private final Instance<Barred> barred;
    private final Clock clock;

    PublicationSchedule(
            EntityManager database, JobAds ads, PublishAds publish, @Any Instance<Barred> barred, Clock clock) {
        this.database = database;
        this.ads = ads;
        this.publish = publish;
        this.barred = barred;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tillit.publication.every}",
            identity = "publication",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        barred.forEach(advertisers -> untilNoneIsLeft(advertisers::claim, publish::suspend));
        untilNoneIsLeft(this::due, publish::settle);
    }

    private void untilNoneIsLeft(IntFunction<List<UUID>> claim, Consumer<JobAd> change) {
        int done;
        do {
            done = together(claim, change);
        } while (done == BATCH);
    }

    private int together(IntFunction<List<UUID>> claim, Consumer<JobAd> change) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> each(claim.apply(BATCH), change));
        } catch (RuntimeException failure) {
            // One of them; whatever it is, it must hold up no other.
            // Its kind alone: what the database says of a row that it refuses are the row's values.
            LOG.errorf(
                    "ads could not be opened or closed together failure=%s; trying them one by one",
                    failure.getClass().getSimpleName());
            apart(claim, change);
            return 0;
        }
    }

    private void apart(IntFunction<List<UUID>> claim, Consumer<JobAd> change) {
        for (int ad = 0; ad < BATCH; ad++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> each(claim.apply(1), change));
            } catch (RuntimeException _) {
                // Told above; it is met again with the next look.
            }
        }
    }

    @SuppressWarnings("unchecked") // a native query of one column
    private List<UUID> due(int most) {
        return database.createNativeQuery(DUE, UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("batch", most)
                .getResultList();
    }

    private int each(List<UUID> claimed, Consumer<JobAd> change) {
        if (claimed.isEmpty()) {
            return 0;
        }
        Map<UUID, JobAd> found =
                ads.list("id in ?1", claimed).stream().collect(Collectors.toMap(JobAd::id, Function.identity()));
        claimed.forEach(id -> change.accept(Objects.requireNonNull(found.get(id))));
        return claimed.size();
    }
}
