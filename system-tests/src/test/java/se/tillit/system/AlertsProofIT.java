package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.Component;

/**
 * Every agent is told once of every ad that it finds and of nothing else, while ads change, close and open again, replicas die
 * with ads in hand, and everything that was said is said again. The short form runs with the tests, the whole one by
 * {@code ./tillit prove alerts}.
 */
class AlertsProofIT {

    private static final long SEED = Long.getLong("tillit.prove.seed", System.nanoTime());
    private static final int AGENTS = Integer.getInteger("tillit.prove.alerts.agents", 2_000);
    private static final int ADS = Integer.getInteger("tillit.prove.alerts.ads", 60);

    /** Of replicas with ads in hand, and in the whole form of others too. */
    private static final int KILLS = Integer.getInteger("tillit.prove.alerts.kills", 1);

    private static final int KILLS_IN_EDITS = KILLS / 5;
    private static final int KILLS_OF_ACCOUNT_SERVICE = KILLS / 5;
    private static final int KILLS_IN_DIGESTS = KILLS / 10;

    private final Platform platform = Platform.running();
    private final Rows rows = new Rows(platform);
    private final PartnerSite partner = PartnerSite.added(platform, "Provjobb");
    private final AlertMarket market = new AlertMarket(SEED);

    private static final int SEEKERS = 2;

    /** What the ads say in the beginning, and in the end. */
    private final List<AlertMarket.Ad> first =
            IntStream.range(0, ADS).mapToObj(ad -> market.ad(ad, 0)).toList();

    private final List<AlertMarket.Ad> last = IntStream.range(0, ADS)
            .mapToObj(ad -> market.ad(ad, AlertCampaign.lastEdition(ad)))
            .toList();

    /** Somebody who exists, and is told by mail and in her mailbox of one ad in 25. */
    private record Seeker(Candidate candidate, String account, String agent) {}

    @Test
    void everyAgentIsToldOnceOfWhatItFindsAndOfNothingElse() throws Exception {
        System.out.println("alerts seed=" + SEED + " begins");
        Instant began = Instant.now();
        try (LoadedAgents agents = new LoadedAgents(rows, market, AGENTS);
                Replicas replicas = new Replicas(platform)) {
            // Given
            replicas.start();
            Seeker atOnce = seeker("INSTANT");
            Seeker weekly = seeker("WEEKLY");
            AlertCampaign campaign = new AlertCampaign(platform, replicas, partner, market, ADS);
            agents.come();

            // When
            campaign.publishes(KILLS - KILLS_IN_EDITS - KILLS_OF_ACCOUNT_SERVICE - KILLS_IN_DIGESTS);
            campaign.edits(KILLS_IN_EDITS);
            campaign.closes();
            campaign.reopens();
            campaign.digestsOfAWeek(KILLS_IN_DIGESTS);
            campaign.isSaidAgain(KILLS_OF_ACCOUNT_SERVICE);
            new Digests(platform, rows).ofDay(8);
            campaign.settle();

            // Then
            AlertCount count = new AlertCount(AGENTS, ADS, this::tells).of(rows, agents);
            long matches = matches();
            System.out.printf(
                    "alerts seed=%d agents=%d ads=%d edits=%d closings=%d reopened=%d replayed=%d kills=%d rebalances=%d"
                            + " matches=%d told=%d missed=%d doubled=%d unasked=%d millis=%d%n",
                    SEED,
                    AGENTS,
                    ADS,
                    count(ad -> AlertCampaign.isEdited(ad) || AlertCampaign.isTouched(ad)),
                    count(ad -> AlertCampaign.isClosed(ad) || AlertCampaign.isReopened(ad)),
                    count(AlertCampaign::isReopened),
                    campaign.replayed(),
                    campaign.kills(),
                    campaign.rebalances(),
                    matches,
                    count.told(),
                    count.missed(),
                    count.doubled(),
                    count.unasked(),
                    Duration.between(began, Instant.now()).toMillis());
            assertThat(count.missed()).as("missed").isZero();
            assertThat(count.doubled()).as("doubled").isZero();
            assertThat(count.unasked()).as("told without being asked").isZero();
            assertThat(matches).as("matches").isEqualTo(expectedMatches());
            assertThat(count.told()).as("positive control").isGreaterThan(ADS);
            assertToldOnceEverywhere(atOnce, _ -> true);
            assertToldOnceEverywhere(weekly, ad -> !AlertCampaign.isClosed(ad));
        }
    }

    /** At once of every edition that was open, in a digest of what an ad says then. */
    private IntPredicate tells(int agent) {
        AlertMarket.Wish wish = market.wish(agent);
        boolean atOnce = LoadedAgents.frequency(agent).equals("INSTANT");
        return ad -> (wish.finds(last.get(ad)) && (atOnce || !AlertCampaign.isClosed(ad)))
                || (atOnce && wish.finds(first.get(ad)));
    }

    /** By what the ads say in the end. */
    private long expectedMatches() {
        long ofLoaded = IntStream.range(0, AGENTS)
                .mapToObj(market::wish)
                .mapToLong(wish -> last.stream().filter(wish::finds).count())
                .sum();
        return ofLoaded
                + SEEKERS * last.stream().filter(AlertMarket.seldom()::finds).count();
    }

    private long matches() {
        return rows.number(
                Component.JOBAGENT_SERVICE,
                "select sum(found) from ad_match where ad_id = any (cast(string_to_array(?, ',') as uuid[]))",
                String.join(",", partner.ids(rows).values()));
    }

    private static long count(IntPredicate which) {
        return IntStream.range(0, ADS).filter(which).count();
    }

    private Seeker seeker(String frequency) {
        Candidate candidate = Candidate.registered(platform);
        candidate.hearsOfJobs("BOTH");
        return new Seeker(
                candidate,
                rows.account(candidate.email()),
                candidate.keeps(AlertMarket.seldom().q(), frequency));
    }

    private void assertToldOnceEverywhere(Seeker seeker, IntPredicate which) {
        Map<String, String> ids = partner.ids(rows);
        List<String> expected = IntStream.range(0, ADS)
                .filter(ad -> AlertMarket.seldom().finds(last.get(ad)) && which.test(ad))
                .mapToObj(ad -> ids.get(Integer.toString(ad)))
                .toList();
        Told told = Told.by(rows, seeker.agent());
        assertThat(told.ads()).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(told.adsInMailbox(seeker.account())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(told.adsInMail("SENT")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatMayNotBeToldAnyMoreWhenItsTurnComesNeverArrives() throws InterruptedException {
        // Given
        String word = "sentvakt" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        List<Late> late = Stream.of("open", "closed", "off", "withdrawn")
                .map(what -> late(word + what + "x"))
                .toList();
        long before = suppressed();
        platform.stack().kill(Component.MAIL);
        late.forEach(each -> partner.publish(each.word(), each.word()));
        await("their mail waits")
                .atMost(Duration.ofSeconds(30))
                .until(() -> late.stream().allMatch(each -> each.mails(rows, "WAITING") == 1));

        // When
        partner.takeBack(late.get(1).word());
        late.get(2).candidate().turns(late.get(2).agent(), late.get(2).word(), "OFF");
        late.get(3)
                .candidate()
                .request()
                .delete("/api/v1/me/consents/job-alerts")
                .then()
                .statusCode(200);
        platform.stack().start(Component.MAIL);

        // Then
        await("every mail has been decided on").atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(late.getFirst().mails(rows, "SENT")).isEqualTo(1);
            assertThat(late.subList(1, late.size())).allMatch(each -> each.mails(rows, "SUPPRESSED") == 1);
        });
        List<Integer> arrived = late.stream()
                .map(each -> each.candidate().inbox().aboutJobs().size())
                .toList();
        System.out.printf("alerts late=%d arrived=%s suppressed=%d%n", late.size(), arrived, suppressed() - before);
        assertThat(arrived).containsExactly(1, 0, 0, 0);
        assertThat(suppressed() - before).isEqualTo(3);
    }

    /** Somebody whose mail cannot go out when it is ordered. */
    private record Late(Candidate candidate, String agent, String word) {

        private int mails(Rows rows, String state) {
            return Told.by(rows, agent).adsInMail(state).size();
        }
    }

    private Late late(String word) {
        Candidate candidate = Candidate.registered(platform);
        return new Late(candidate, candidate.keeps(word, "INSTANT"), word);
    }

    /** As the services count it, whatever the reason. */
    private long suppressed() {
        return Stream.of(Component.ACCOUNT_SERVICE, Component.JOBAGENT_SERVICE)
                .mapToLong(
                        service -> Metrics.sum(platform.stack().management(service), "tillit_alerts_suppressed_total"))
                .sum();
    }
}
