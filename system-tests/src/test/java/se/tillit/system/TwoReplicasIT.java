package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.tillit.events.Topic;
import se.tillit.localstack.Component;

/** Two replicas of jobagent-service share the ads, and what one has in hand when it dies is done by the other. */
class TwoReplicasIT {

    private static final int ADS = 30;
    private static final Duration TOLD_WITHIN = Duration.ofMinutes(1);

    /** What is said to be done is told to the broker after a second, and after the poll that is under way, which takes another. */
    private static final Duration TOLD_TO_THE_BROKER = Duration.ofSeconds(3);

    private final Platform platform = Platform.running();
    private final Rows rows = new Rows(platform);
    private final Topics topics = new Topics(platform);
    private final PartnerSite partner = PartnerSite.added(platform, "Replikjobb");

    /** In the ads of this test alone. */
    private final String word = "replikvakt" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private final Seeker all = seeker(word);
    private final Seeker withB = seeker(word + "bx");
    private final Seeker withCAlone = seeker(word + "cx -" + word + "bx");

    /** A candidate who is told in her mailbox of what her agent finds. */
    private record Seeker(Candidate candidate, String account, String agent) {}

    @Test
    void shareTheAdsAndOneDoesWhatTheOtherHadInHandWhenItDied() throws Exception {
        try (Replicas replicas = new Replicas(platform)) {
            // Given
            replicas.start();
            long before = replicas.takenByFirst();
            publish(0, ADS);
            await("both have done a share")
                    .atMost(TOLD_WITHIN)
                    .until(() -> replicas.takenByFirst() + replicas.takenBySecond() - before == ADS);
            assertThat(replicas.takenByFirst()).as("the first has taken").isGreaterThan(before);
            assertThat(replicas.takenBySecond()).as("the second has taken").isPositive();

            // When
            long second;
            try (HeldTable held = HeldTable.ofAlerts(rows)) {
                publish(ADS, 2 * ADS);
                held.awaitInHand(2);
                await("the broker to know of all of these that they are not done")
                        .during(TOLD_TO_THE_BROKER)
                        .atMost(TOLD_WITHIN)
                        .until(() -> topics.notTakenBy(Component.JOBAGENT_SERVICE, Topic.JOBAGENT) >= ADS);
                second = replicas.takenBySecond();
                replicas.killSecond();
                held.letGo();
            }

            // Then
            await("the first has done the rest")
                    .atMost(TOLD_WITHIN)
                    .until(() -> replicas.takenByFirst() - before == 2 * ADS - second);
            await("everything has been told").atMost(TOLD_WITHIN).until(() -> topics.areQuiet(rows));
            assertToldOnce(all, _ -> true);
            assertToldOnce(withB, TwoReplicasIT::isB);
            assertToldOnce(withCAlone, ad -> isC(ad) && !isB(ad));
        }
    }

    private void publish(int from, int to) {
        partner.publishAll(
                IntStream.range(from, to)
                        .boxed()
                        .collect(Collectors.toMap(String::valueOf, ad -> partner.ad(Integer.toString(ad), title(ad)))),
                "UPSERT");
    }

    private String title(int ad) {
        return word + (isB(ad) ? " " + word + "bx" : "") + (isC(ad) ? " " + word + "cx" : "");
    }

    private static boolean isB(int ad) {
        return ad % 2 == 0;
    }

    private static boolean isC(int ad) {
        return ad % 3 == 0;
    }

    private void assertToldOnce(Seeker seeker, IntPredicate expected) {
        Map<String, String> ids = partner.ids(rows);
        List<String> ads = IntStream.range(0, 2 * ADS)
                .filter(expected)
                .mapToObj(ad -> ids.get(Integer.toString(ad)))
                .toList();
        assertThat(Told.by(rows, seeker.agent()).adsInMailbox(seeker.account()))
                .containsExactlyInAnyOrderElementsOf(ads);
        assertThat(seeker.candidate().found(seeker.agent())).containsExactlyInAnyOrderElementsOf(ads);
    }

    private Seeker seeker(String q) {
        Candidate candidate = Candidate.registered(platform);
        candidate.hearsOfJobs("MAILBOX");
        return new Seeker(candidate, rows.account(candidate.email()), candidate.keeps(q, "INSTANT"));
    }
}
