package se.tillit.system;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.Component;

/**
 * Whoever dies at whichever step: an erasure is carried through, or blocked with an alarm and carried through by an operator,
 * and there is no certificate while a row names the person. The short form runs with the tests, the whole one, every step with
 * five of the six victims, by {@code ./tillit prove erasures}.
 */
class ErasureUnderKillsIT {

    private static final long SEED = Long.getLong("tillit.prove.seed", System.nanoTime());
    private static final int ERASURES = Integer.getInteger("tillit.prove.erasures", 4);

    private static final List<Component> VICTIMS = List.of(
            Component.ACCOUNT_SERVICE,
            Component.CV_SERVICE,
            Component.JOBAGENT_SERVICE,
            Component.CONSENT_SERVICE,
            Component.KEYCLOAK,
            Component.KAFKA);

    private static final Duration CARRIED_THROUGH_WITHIN = Duration.ofMinutes(4);
    private static final Duration ALARMED_WITHIN = Duration.ofSeconds(30);

    private final Platform platform = Platform.running();
    private final Rows rows = new Rows(platform);
    private final Random random = new Random(SEED);
    private final Map<Component, ReentrantLock> turns = new EnumMap<>(Component.class);
    private final int firstStep = random.nextInt(OpenStep.STEPS);

    private record Outcome(Component victim, int step, boolean blocked, Map<String, Long> leftAtSigning) {}

    @Test
    void isCarriedThroughAndNeverCertifiedEarly() throws Exception {
        // Given
        System.out.println("erasures seed=" + SEED + " begin");
        VICTIMS.forEach(victim -> turns.put(victim, new ReentrantLock()));
        Instant began = Instant.now();

        // When
        List<Outcome> outcomes = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        for (int first = 0; first < ERASURES; first += VICTIMS.size()) {
            List<ErasedPerson> people = IntStream.range(first, Math.min(first + VICTIMS.size(), ERASURES))
                    .mapToObj(_ -> ErasedPerson.living(platform, random))
                    .toList();
            people.forEach(person -> accounts.add(person.account()));
            outcomes.addAll(erase(people, first));
        }
        await("everything to be sent").atMost(Duration.ofSeconds(60)).until(() -> rows.waitingEvents() == 0);

        // Then
        List<Outcome> early = outcomes.stream()
                .filter(outcome -> !outcome.leftAtSigning().isEmpty())
                .toList();
        long blocked = outcomes.stream().filter(Outcome::blocked).count();
        Map<String, Integer> byVictim = new TreeMap<>();
        outcomes.forEach(outcome -> byVictim.merge(outcome.victim().label(), 1, Integer::sum));
        System.out.printf(
                "erasures seed=%d erasures=%d kills=%d byVictim=%s done=%d blockedThenRetried=%d earlyCertificates=%d"
                        + " millis=%d%n",
                SEED,
                ERASURES,
                outcomes.size(),
                byVictim,
                outcomes.size() - blocked,
                blocked,
                early.size(),
                Duration.between(began, Instant.now()).toMillis());
        assertThat(early).isEmpty();
        assertThat(accounts)
                .allSatisfy(account ->
                        assertThat(rows.naming(account)).as("what came back").isEmpty());
    }

    /** All at once, each with a victim of its own. */
    private List<Outcome> erase(List<ErasedPerson> people, int first) throws Exception {
        List<Callable<Outcome>> erasures = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            int number = first + i;
            ErasedPerson person = people.get(i);
            Login login = new Login(platform, person.candidate().email(), Candidate.PASSWORD);
            login.token();
            erasures.add(() -> erase(person, login, victim(number), (firstStep + number) % OpenStep.STEPS));
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            for (Future<Outcome> outcome : threads.invokeAll(erasures)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    /** After as many erasures as there are steps, each step's turn comes with another victim. */
    private static Component victim(int number) {
        return VICTIMS.get((number + number / OpenStep.STEPS) % VICTIMS.size());
    }

    private Outcome erase(ErasedPerson person, Login login, Component victim, int step) throws Exception {
        CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> leave(login));
        String id = await("the erasure to be opened")
                .atMost(CARRIED_THROUGH_WITHIN)
                .pollInterval(Duration.ofMillis(1))
                .until(
                        () -> rows.texts(
                                Component.CONSENT_SERVICE,
                                "select id::text from erasure where account_id = ?::uuid",
                                person.account()),
                        found -> !found.isEmpty())
                .getFirst();
        try {
            new OpenStep(rows, person.account(), step)
                    .during(() -> platform.stack().kill(victim));
        } finally {
            start(victim);
        }
        boolean blocked = awaitEnd(id).equals("BLOCKED");
        if (blocked) {
            alarms();
            retry(id);
            assertThat(awaitEnd(id)).isEqualTo("DONE");
        }
        Map<String, Long> left = rows.naming(person.account());
        leaving.join();
        return new Outcome(victim, step, blocked, left);
    }

    /** Who asks again after all is done is nobody any more. */
    private static void leave(Login login) {
        int status = Patience.answered(
                        "leaving", () -> login.request().delete("/api/v1/me").then())
                .extract()
                .statusCode();
        assertThat(status).isIn(202, 401);
    }

    /** Two erasures may have killed the same one. */
    private void start(Component victim) throws InterruptedException {
        ReentrantLock turn = requireNonNull(turns.get(victim));
        turn.lock();
        try {
            platform.stack().start(victim);
        } finally {
            turn.unlock();
        }
    }

    private String awaitEnd(String id) {
        return await("the end of erasure " + id)
                .atMost(CARRIED_THROUGH_WITHIN)
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> rows.texts(Component.CONSENT_SERVICE, "select state from erasure where id = ?::uuid", id)
                                .getFirst(),
                        state -> state.equals("DONE") || state.equals("BLOCKED"));
    }

    private void alarms() {
        await("the alarm")
                .atMost(ALARMED_WITHIN)
                .until(() -> given().get(platform.stack().management(Component.CONSENT_SERVICE) + "/q/metrics")
                        .asString()
                        .lines()
                        .anyMatch(line -> line.startsWith("tillit_erasure_blocked") && !line.endsWith(" 0.0")));
    }

    private void retry(String id) {
        Patience.answered(
                "retry",
                204,
                () -> platform.operator()
                        .request()
                        .post("/api/v1/admin/erasures/" + id + "/retry")
                        .then());
    }
}
