package se.tillit.jobagent;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import se.tillit.events.jobagent.JobAdChanged;
import se.tillit.jobagent.ad.AdContent;
import se.tillit.jobagent.ad.Advertiser;
import se.tillit.jobagent.ad.Analysis;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.Run;
import se.tillit.jobagent.criteria.AdLexemes;
import se.tillit.platform.outbox.Outbox;

/** Ads as they stand in the database, for tests of what is done with them. */
public final class Ads {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Run NOW_ON = new Run(Instant.parse("2026-11-01T08:00:00Z"), null, null);

    private Ads() {}

    /** What an ad says that has nothing but a title and a text. */
    public static AdContent saying(String title, String description) {
        return new AdContent(title, description, null, null, null, null, null, false);
    }

    /** An open ad that nobody was told of. */
    public static UUID written(AdContent content) {
        return written(content, "Kontoret AB");
    }

    public static UUID written(AdContent content, String employer) {
        return QuarkusTransaction.requiringNew().call(() -> {
            JobAd ad = JobAd.written(
                    UUID.randomUUID(),
                    new Advertiser.Named(UUID.randomUUID(), employer),
                    content,
                    NOW_ON,
                    analysed(content, employer),
                    Instant.now());
            database().persist(ad);
            return ad.id();
        });
    }

    /** An open ad, told of by event. */
    public static UUID published(AdContent content) {
        UUID id = written(content);
        tell(id);
        return id;
    }

    /** Says something else from now on; told of by event. */
    public static void rewritten(UUID id, AdContent content) {
        QuarkusTransaction.requiringNew().run(() -> {
            JobAd ad = database().find(JobAd.class, id);
            String employer = ad.employerName().orElseThrow();
            ad.rewrite(employer, content, analysed(content, employer));
            ad.runs(NOW_ON, Instant.now());
        });
        tell(id);
    }

    /** Closes; told of by event. */
    public static void withdrawn(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> database().find(JobAd.class, id).withdraw(Instant.now()));
        tell(id);
    }

    /** Opens again as it was; told of by event. */
    public static void reopened(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> database().find(JobAd.class, id).runs(NOW_ON, Instant.now()));
        tell(id);
    }

    /** The event of an ad as it is now. */
    public static JobAdChanged event(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> event(database().find(JobAd.class, id)));
    }

    private static JobAdChanged event(JobAd ad) {
        return new JobAdChanged(
                ad.id(), ad.version(), JobAdChanged.State.valueOf(ad.state().name()), ad.materialVersion());
    }

    private static void tell(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(Outbox.class)
                        .get()
                        .append(event(database().find(JobAd.class, id))));
    }

    /** Waits until the newest text of an ad was matched. */
    public static void awaitMatched(UUID id) {
        await().atMost(SOON).until(() -> !Rows.of("""
                        select 1 from ad_match m join job_ad a on a.id = m.ad_id
                        where a.id = '%s' and m.material_version = a.material_version""".formatted(id)).isEmpty());
    }

    /** Waits until the matches of an ad that closed are not valid any more. */
    public static void awaitClosed(UUID id) {
        await().atMost(SOON)
                .until(() -> !Rows.of(
                                "select 1 from ad_match where ad_id = '%s' and material_version = 0".formatted(id))
                        .isEmpty());
    }

    private static EntityManager database() {
        return CDI.current().select(EntityManager.class).get();
    }

    private static Analysis analysed(AdContent content, String employer) {
        return new Analysis(AdLexemes.of(content, employer), AdLexemes.VERSION);
    }
}
