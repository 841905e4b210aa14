package se.tillit.jobagent.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PublishedAd;
import se.tillit.jobagent.Rows;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class PurgeAdsResourceTest {

    private final PurgeAds ads;

    PurgeAdsResourceTest(PurgeAds ads) {
        this.ads = ads;
    }

    @Test
    void forgetsWhatClosedAYearAgoWithAllThatWasToldMatchedAndCountedOfIt() {
        UUID partner = PublishedAd.partner("partner-purge", "Sajten", "jobb.example");
        UUID ad = PublishedAd.titled("Kock").ofPartner(partner, "k-1", "Krogen").stored();
        told(ad, "CREATED", 400);
        told(ad, "CLOSED", 366);
        Rows.change("insert into ad_click values ('%s', '%s', '2025-11-01', 7)".formatted(partner, ad));
        closed(ad, 366);

        ads.purge();

        assertThat(Rows.holding(ad.toString())).isEmpty();
    }

    @Test
    void keepsWhatClosedLaterAndWhatIsOpen() {
        UUID closed = PublishedAd.titled("Kock").stored();
        told(closed, "CREATED", 400);
        told(closed, "CLOSED", 300);
        closed(closed, 300);
        UUID open = PublishedAd.titled("Kock").stored();
        told(open, "CREATED", 800);
        told(open, "CLOSED", 700);
        told(open, "CREATED", 600);
        told(open, "CHANGED", 500);
        told(open, "CHANGED", 10);

        ads.purge();

        assertThat(feed(closed)).containsExactly("CREATED", "CLOSED");
        assertThat(feed(open)).containsExactly("CREATED", "CHANGED");
    }

    private static void told(UUID ad, String kind, int daysAgo) {
        Rows.change("insert into job_ad_change (ad_id, kind, at) values ('%s', '%s', now() - interval '%d days')"
                .formatted(ad, kind, daysAgo));
    }

    private static void closed(UUID ad, int daysAgo) {
        Rows.change("update job_ad set state = 'CLOSED', updated_at = now() - interval '%d days' where id = '%s'"
                .formatted(daysAgo, ad));
    }

    private static List<String> feed(UUID ad) {
        return Rows.of("select kind from job_ad_change where ad_id = '" + ad + "' order by tx, seq");
    }
}
