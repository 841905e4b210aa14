package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.Component;

/**
 * Whatever dies while something is in flight: who asks again gets one answer, and there is one of everything. The short form
 * kills each service once, the whole one ({@code ./tillit prove crash}) ten times.
 */
class CrashCampaignIT {

    private static final long SEED = Long.getLong("tillit.prove.seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("tillit.prove.crash.kills", 1);

    /** Of account-service's, those between the mail server's 250 and the mark. */
    private static final int KILLS_AFTER_250 = (KILLS + 1) / 2;

    /** Of jobagent-service, beside the others: in the middle of digests. */
    private static final int KILLS_IN_DIGESTS = (KILLS + 1) / 2;

    private static final int CLIENTS = KILLS > 1 ? 3 : 2;

    private final Platform platform = Platform.running();
    private final Rows rows = new Rows(platform);
    private final Crashes crashes = new Crashes(
            platform,
            new Random(SEED),
            Map.of(
                    Component.ACCOUNT_SERVICE, KILLS,
                    Component.CV_SERVICE, KILLS,
                    Component.JOBAGENT_SERVICE, KILLS,
                    Component.CONSENT_SERVICE, KILLS,
                    Component.GATEWAY, KILLS));
    private final Digests digests = new Digests(platform, rows);
    private final Topics topics = new Topics(platform);
    private final HeldMail heldMail = new HeldMail(crashes, rows, KILLS_AFTER_250);
    private final Employer employer = platform.demoEmployer();
    private final PartnerSite partner = PartnerSite.demo(platform);
    private final String policy = platform.currentPolicy();

    @Test
    void thereIsOneOfEverythingWhoeverDiesMeanwhile() throws Exception {
        // Given
        System.out.println("crash seed=" + SEED + " begins");
        Instant began = Instant.now();

        // When
        List<CrashStory> stories = tell();
        settle();
        digests.ofDay(1, 1, KILLS_IN_DIGESTS, whileDown -> crashes.killNow(Component.JOBAGENT_SERVICE, whileDown));
        digests.ofDay(2);
        settle();

        // Then
        CrashCount count = new CrashCount(rows);
        count.of(stories);
        count.ofMailsSince(began, platform.mailUrl());
        System.out.printf(
                "crash seed=%d kills=%d perService=%s accounts=%d/%d users=%d cvs=%d cases=%d mailboxItems=%d"
                        + " disclosures=%d receipts=%d agents=%d matches=%d alerts=%d digests=%d alertsInMailbox=%d"
                        + " alertsInMail=%d mailKeys=%d mailRepeats=%d doubled=%d lost=%d millis=%d%n",
                SEED,
                crashes.kills(),
                crashes.perService(),
                count.count("accounts"),
                stories.size(),
                count.count("users"),
                count.count("cvs"),
                count.count("cases"),
                count.count("mailboxItems"),
                count.count("disclosures"),
                count.count("receipts"),
                count.count("agents"),
                count.count("matches"),
                count.count("alerts"),
                count.count("digests"),
                count.count("alertsInMailbox"),
                count.count("alertsInMail"),
                count.count("mailKeys"),
                count.count("mailRepeats"),
                count.doubled(),
                count.lost(),
                Duration.between(began, Instant.now()).toMillis());
        assertThat(count.faults()).isEmpty();
        assertThat(count.count("mailRepeats")).isGreaterThanOrEqualTo(KILLS_AFTER_250);
    }

    /** As many clients at once, story after story, until everybody died as often as wanted. */
    private List<CrashStory> tell() throws Exception {
        List<CrashStory> stories = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Void>> work = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            work.add(() -> {
                do {
                    CrashStory story = story();
                    stories.add(story);
                    story.run();
                } while (!crashes.isOver() || !heldMail.isOver());
                return null;
            });
        }
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<Void> each : clients.invokeAll(work)) {
                each.get();
            }
        }
        return stories;
    }

    private CrashStory story() {
        return new CrashStory(platform, crashes, heldMail, employer, partner, policy);
    }

    private void settle() {
        await("everything to be taken and sent")
                .atMost(Duration.ofSeconds(90))
                .until(() -> topics.areQuiet(rows) && rows.waitingMail() == 0);
    }
}
