package se.tillit.jobagent;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.AdContent;
import se.tillit.jobagent.ad.Advertiser;
import se.tillit.jobagent.ad.Analysis;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.Run;
import se.tillit.jobagent.criteria.AdLexemes;
import se.tillit.text.Lexemes;

/** An ad to be put where the search finds it: of a developer in Malmö until it is said otherwise. */
public final class PublishedAd {

    public static final String DEVELOPER = "fg7B_yov_smw";

    private static final AtomicInteger BOXES = new AtomicInteger(1_000_000);

    private final String title;
    private String description = "<p>Vi bygger något.</p>";
    private Advertiser advertiser = new Advertiser.Named(UUID.randomUUID(), "Bolaget AB");
    private @Nullable String occupation = DEVELOPER;
    private @Nullable String municipality = "1280";
    private @Nullable String county = "12";
    private @Nullable EmploymentType type = EmploymentType.PERMANENT;
    private @Nullable Extent extent = Extent.FULL_TIME;
    private boolean remote;
    private Instant publishedAt = Instant.now().minus(1, ChronoUnit.HOURS);
    private @Nullable Instant closesAt;
    private @Nullable String applyUrl;

    private PublishedAd(String title) {
        this.title = title;
    }

    public static PublishedAd titled(String title) {
        return new PublishedAd(title);
    }

    public PublishedAd saying(String html) {
        description = html;
        return this;
    }

    public PublishedAd of(String employer) {
        advertiser = new Advertiser.Named(UUID.randomUUID(), employer);
        return this;
    }

    public PublishedAd inABox() {
        advertiser = new Advertiser.Box(UUID.randomUUID(), BOXES.getAndIncrement());
        return this;
    }

    public PublishedAd ofPartner(UUID partner, String externalId, String employer) {
        advertiser = new Advertiser.OfPartner(partner, externalId, employer);
        return this;
    }

    public PublishedAd as(@Nullable String concept) {
        occupation = concept;
        return this;
    }

    public PublishedAd in(@Nullable String code) {
        municipality = code == null || code.length() == 2 ? null : code;
        county = code == null ? null : code.substring(0, 2);
        return this;
    }

    public PublishedAd offering(@Nullable EmploymentType offered, @Nullable Extent much) {
        type = offered;
        extent = much;
        return this;
    }

    public PublishedAd remotely() {
        remote = true;
        return this;
    }

    public PublishedAd at(Instant time) {
        publishedAt = time;
        return this;
    }

    public PublishedAd until(Instant time) {
        closesAt = time;
        return this;
    }

    public PublishedAd leadingTo(String url) {
        applyUrl = url;
        return this;
    }

    /** What it is found by. */
    public Lexemes lexemes() {
        return AdLexemes.of(content(), advertiser.name());
    }

    public Instant publishedAt() {
        return run().publishedAt();
    }

    /** Puts it into the table, open or scheduled as its times say. */
    public UUID stored() {
        return QuarkusTransaction.requiringNew().call(() -> {
            JobAd ad = JobAd.written(
                    UUID.randomUUID(),
                    advertiser,
                    content(),
                    run(),
                    new Analysis(lexemes(), AdLexemes.VERSION),
                    Instant.now());
            CDI.current().select(EntityManager.class).get().persist(ad);
            return ad.id();
        });
    }

    /** A partner as account-service tells of it. */
    public static UUID partner(String client, String name, String... hosts) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(EntityManager.class)
                        .get()
                        .createNativeQuery("""
                        insert into partner (partner_id, version, active, client_id, name, policy_url, hosts)
                        values (:id, 1, true, :client, :name, :policy, :hosts)
                        """)
                        .setParameter("id", id)
                        .setParameter("client", client)
                        .setParameter("name", name)
                        .setParameter("policy", "https://" + hosts[0] + "/policy")
                        .setParameter("hosts", hosts)
                        .executeUpdate());
        return id;
    }

    private AdContent content() {
        return new AdContent(title, description, occupation, municipality, county, type, extent, remote);
    }

    private Run run() {
        return new Run(publishedAt, closesAt, applyUrl);
    }
}
