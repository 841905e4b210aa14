package se.tillit.jobagent.match;

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
class PurgeMatchesResourceTest {

    private final PurgeMatches matches;

    PurgeMatchesResourceTest(PurgeMatches matches) {
        this.matches = matches;
    }

    @Test
    void forgetsWhoLookedForWhatClosedAMonthAgo() {
        UUID before = matched(40);
        closed(before, 31);
        UUID lately = matched(40);
        closed(lately, 29);
        UUID open = matched(400);

        matches.purge();

        assertThat(kept(before)).isEmpty();
        assertThat(kept(lately)).hasSize(1);
        assertThat(kept(open)).hasSize(1);
    }

    private static UUID matched(int daysAgo) {
        UUID ad = PublishedAd.titled("Kock").stored();
        Rows.change("insert into ad_match (ad_id, seq, agents, found, material_version, matched_at) values"
                + " ('%s', nextval('ad_match_seq'), '', 0, 1, now() - interval '%d days')".formatted(ad, daysAgo));
        return ad;
    }

    private static void closed(UUID ad, int daysAgo) {
        Rows.change("update job_ad set state = 'CLOSED', updated_at = now() - interval '%d days' where id = '%s'"
                .formatted(daysAgo, ad));
    }

    private static List<String> kept(UUID ad) {
        return Rows.of("select 1 from ad_match where ad_id = '" + ad + "'");
    }
}
