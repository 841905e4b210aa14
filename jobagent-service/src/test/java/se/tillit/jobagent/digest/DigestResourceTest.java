package se.tillit.jobagent.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.Ads;
import se.tillit.jobagent.AgentOwner;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.Rows;
import se.tillit.jobagent.match.Horizons;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class DigestResourceTest {

    /** Later than the next digest of every agent that is made now. */
    private static final Duration A_WEEK_LATER = Duration.ofDays(9);

    private final WorkDigests digests;
    private final DigestRuns runs;
    private final DueAgents due;
    private final MakeDigests make;
    private final Horizons horizons;
    private final MeterRegistry metrics;

    private final String word = "ord" + UUID.randomUUID().toString().substring(0, 8);
    private final AgentOwner anna = new AgentOwner();

    DigestResourceTest(
            WorkDigests digests,
            DigestRuns runs,
            DueAgents due,
            MakeDigests make,
            Horizons horizons,
            MeterRegistry metrics) {
        this.digests = digests;
        this.runs = runs;
        this.due = due;
        this.make = make;
        this.horizons = horizons;
        this.metrics = metrics;
    }

    private void aWeekPasses() {
        digests.workOff(Instant.now().plus(A_WEEK_LATER));
    }

    /** Each of their agents is due once more. */
    private static void dueAgain(UUID agent) {
        assertThat(Rows.of("select due_at > now() from job_agent where id = '" + agent + "'"))
                .containsExactly("t");
    }

    private UUID matched() {
        UUID ad = Ads.published(Ads.saying("Utvecklare", word));
        Ads.awaitMatched(ad);
        return ad;
    }

    private double suppressed(String reason) {
        var counter =
                metrics.find("tillit.alerts.suppressed").tag("reason", reason).counter();
        return counter == null ? 0 : counter.count();
    }

    @Test
    void tellsOfEverythingThatWasFoundSinceTheLastInOneAlert() {
        UUID daily = anna.has(word, "DAILY");
        UUID weekly = anna.has(word, "WEEKLY");
        List<String> ads = List.of(matched().toString(), matched().toString());

        aWeekPasses();

        assertThat(AgentOwner.alertsTold(daily)).hasSize(1);
        assertThat(AgentOwner.told(daily)).isEqualTo(ads);
        assertThat(AgentOwner.told(weekly)).isEqualTo(ads);
        dueAgain(daily);
    }

    @Test
    void tellsOfNothingTwice() {
        UUID daily = anna.has(word, "DAILY");
        UUID ad = matched();
        aWeekPasses();

        Ads.rewritten(ad, Ads.saying("Utvecklare igen", word));
        Ads.awaitMatched(ad);
        aWeekPasses();

        assertThat(AgentOwner.alertsTold(daily)).hasSize(1);
    }

    @Test
    void saysNothingWhenNothingWasFound() {
        UUID daily = anna.has(word, "DAILY");

        aWeekPasses();

        assertThat(AgentOwner.alertsTold(daily)).isEmpty();
        dueAgain(daily);
    }

    @Test
    void leavesOutAnAdThatHasClosedAndCountsIt() {
        UUID daily = anna.has(word, "DAILY");
        UUID closed = matched();
        UUID open = matched();
        Ads.withdrawn(closed);
        double before = suppressed("ad-closed");

        aWeekPasses();

        assertThat(AgentOwner.told(daily)).containsExactly(open.toString());
        assertThat(suppressed("ad-closed")).isGreaterThanOrEqualTo(before + 1);
    }

    @Test
    void leavesOutWhatTheAgentDoesNotLookForAnyMore() {
        UUID daily = anna.has(word, "DAILY");
        UUID plain = matched();
        UUID consultant = Ads.published(Ads.saying("Konsult", word));
        Ads.awaitMatched(consultant);
        anna.changes(daily, AgentOwner.lookingFor(word + " -konsult", "DAILY")).statusCode(200);

        aWeekPasses();

        assertThat(AgentOwner.told(daily)).containsExactly(plain.toString());
    }

    @Test
    void anAgentThatIsOffHasNoDigest() {
        UUID daily = anna.has(word, "DAILY");
        matched();
        var off = AgentOwner.lookingFor(word, "DAILY");
        off.put("state", "OFF");
        anna.changes(daily, off).statusCode(200);

        aWeekPasses();

        assertThat(AgentOwner.alertsTold(daily)).isEmpty();
    }

    @Test
    void whoWantsToKnowAtOnceFromNowOnIsToldOfWhatWaited() {
        UUID agent = anna.has(word, "DAILY");
        UUID waiting = matched();
        anna.changes(agent, AgentOwner.lookingFor(word, "INSTANT")).statusCode(200);
        UUID later = matched();

        digests.workOff(Instant.now());
        digests.workOff(Instant.now().plus(A_WEEK_LATER));

        assertThat(AgentOwner.told(agent)).containsExactly(waiting.toString(), later.toString());
        assertThat(AgentOwner.alertsTold(agent)).hasSize(2);
    }

    @Test
    void whoWantsADigestFromNowOnIsNotToldAgainOfWhatSheKnows() {
        UUID agent = anna.has(word, "INSTANT");
        UUID known = matched();
        anna.changes(agent, AgentOwner.lookingFor(word, "DAILY")).statusCode(200);
        UUID news = matched();

        aWeekPasses();

        assertThat(AgentOwner.told(agent)).containsExactly(known.toString(), news.toString());
        assertThat(AgentOwner.alertsTold(agent)).hasSize(2);
    }

    @Test
    void tellsOfTheNewestAndHowManyMoreThereAre() {
        UUID daily = anna.has(word, "DAILY");
        List<UUID> ads = IntStream.range(0, 53)
                .mapToObj(i -> Ads.published(Ads.saying("Utvecklare " + i, word)))
                .toList();
        ads.forEach(Ads::awaitMatched);

        aWeekPasses();

        assertThat(AgentOwner.told(daily)).hasSize(50);
        assertThat(Rows.of("select t.more from job_alert t join job_agent g on g.number = t.agent_number where g.id = '"
                        + daily + "'"))
                .containsExactly("3");
    }

    @Test
    void twoReplicasShareTheWorkAndMakeEveryDigestOnce() throws InterruptedException, ExecutionException {
        List<AgentOwner> owners =
                IntStream.range(0, 15).mapToObj(_ -> new AgentOwner()).toList();
        List<UUID> agents = owners.stream()
                .flatMap(owner -> IntStream.range(0, 20).mapToObj(_ -> owner.has(word, "DAILY")))
                .toList();
        UUID ad = matched();
        Instant asOf = Instant.now().plus(A_WEEK_LATER);

        List<Future<?>> replicas = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                WorkDigests replica = new WorkDigests(runs, due, make, horizons, Clock.systemUTC());
                replicas.add(threads.submit(() -> replica.workOff(asOf)));
            }
            for (Future<?> replica : replicas) {
                replica.get();
            }
        }
        digests.workOff(asOf);

        assertThat(agents).allSatisfy(agent -> {
            assertThat(AgentOwner.told(agent)).containsExactly(ad.toString());
            assertThat(AgentOwner.alertsTold(agent)).hasSize(1);
        });
    }
}
