package se.tillit.jobagent.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.JobAds;

/**
 * Opens and closes ads whose time has come, tells of box ads, and closes the ads of those who may no longer advertise. Every replica does, each its
 * own ads: a claim passes over what another one holds, and what a replica held when it died is claimed again.
 */
@ApplicationScoped
class PublicationSchedule {

    private static final int BATCH = 100;

    /** In random order: what opens at one time must not be told in the order in which it was written. */
    private static final String DUE = """
            select id from job_ad
            where (state = 'SCHEDULED' and published_at <= :now) or (state = 'OPEN' and closes_at <= :now) or tell_at <= :now
            order by random() limit :batch for update skip locked
            """;

    private final EntityManager database;
    private final JobAds ads;
    private final TellOfAds tell;
    private final Instance<Barred> barred;
    private final BoxTimes boxTimes;
    private final Clock clock;

    PublicationSchedule(
            EntityManager database,
            JobAds ads,
            TellOfAds tell,
            @Any Instance<Barred> barred,
            BoxTimes boxTimes,
            Clock clock) {
        this.database = database;
        this.ads = ads;
        this.tell = tell;
        this.barred = barred;
        this.boxTimes = boxTimes;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tillit.publication.every}",
            identity = "publication",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        barred.forEach(advertisers -> untilNoneIsLeft(() -> each(advertisers.claim(BATCH), this::suspend)));
        untilNoneIsLeft(() -> each(due(), this::settle));
    }

    private static void untilNoneIsLeft(IntSupplier batch) {
        int done;
        do {
            done = QuarkusTransaction.requiringNew().call(batch::getAsInt);
        } while (done == BATCH);
    }

    @SuppressWarnings("unchecked") // a native query of one column
    private List<UUID> due() {
        return database.createNativeQuery(DUE, UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("batch", BATCH)
                .getResultList();
    }

    private int each(List<UUID> claimed, Consumer<JobAd> change) {
        Map<UUID, JobAd> found =
                ads.list("id in ?1", claimed).stream().collect(Collectors.toMap(JobAd::id, Function.identity()));
        claimed.forEach(id -> change.accept(Objects.requireNonNull(found.get(id))));
        return claimed.size();
    }

    private void settle(JobAd ad) {
        ad.settle(clock.instant());
        tell.now(ad, true);
    }

    private void suspend(JobAd ad) {
        Instant now = clock.instant();
        ad.suspend(now);
        if (ad.isBoxAd()) {
            ad.tellAt(boxTimes.nextBatch(now));
        } else {
            tell.now(ad, true);
        }
    }
}
