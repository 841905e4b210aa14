package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.Component;

/**
 * Erased means gone: whoever looks, in every encoding, finds the person before exactly where the data map says, and nothing of
 * her afterwards in any column, field, log, temporary file, mail, answer or raw file, while her neighbours' rows are the same
 * to the byte. The short form runs with the tests, the whole one by {@code ./tillit prove erasure}.
 */
class ErasureProofIT {

    private static final long SEED = Long.getLong("tillit.prove.seed", System.nanoTime());
    private static final int PEOPLE = Integer.getInteger("tillit.prove.erasure.people", 2);
    private static final int BYSTANDERS = Integer.getInteger("tillit.prove.erasure.bystanders", 3);
    private static final int AT_ONCE = 4;
    private static final int LEAST_ENCODINGS = 20;
    private static final int LEAST_LEFTOVERS = 25;
    private static final List<Component> SERVICES = List.of(
            Component.ACCOUNT_SERVICE, Component.CV_SERVICE, Component.JOBAGENT_SERVICE, Component.CONSENT_SERVICE);

    private final Random random = seeded();
    private final Platform platform = Platform.running();
    private final long began = System.nanoTime();
    private final Employer employer = platform.demoEmployer();
    private final Needles needles = new Needles();
    private final List<ErasedPerson> erased = people(PEOPLE);
    private final List<ErasedPerson> bystanders = people(BYSTANDERS);
    private final List<ErasedPerson> everybody =
            Stream.concat(erased.stream(), bystanders.stream()).toList();
    private final Whereabouts whereabouts = new Whereabouts(platform, erased);

    /** Tells the seed before anything can fail. */
    private static Random seeded() {
        System.out.printf("erasure seed=%d people=%d bystanders=%d%n", SEED, PEOPLE, BYSTANDERS);
        return new Random(SEED);
    }

    @AfterEach
    void bringBackWhatWasStopped() throws InterruptedException {
        for (Component component : List.of(Component.MAIL, Component.ACCOUNT_SERVICE)) {
            if (!platform.stack().runs(component)) {
                platform.stack().start(component);
            }
        }
    }

    @Test
    void nothingOfAnErasedPersonIsLeftAnywhereAndNothingOfAnotherIsTouched() throws Exception {
        // Given
        theyLive();
        List<String> ids = new Traces(platform, erased.getFirst()).ids();
        employersKnow(erased.getFirst());
        Neighbours neighbours = new Neighbours(platform, bystanders);
        Map<String, List<String>> rows = neighbours.rows();

        // When
        List<Certificate> certificates = theyLeave();

        // Then
        certificates.forEach(Certificate::saysThatEverybodyWasAskedAndHadNothing);
        certificates.forEach(certificate -> assertThat(certificate.erased("account-service", "MAIL", "mails"))
                .isPositive());
        Scan raw = new Scan(platform, needles).rawFiles();
        platform.stack().sweep();
        Scan swept = new Scan(platform, needles).rawFiles();
        Scan after = new Scan(platform, needles).everything();
        Scan answers = answersAbout(erased, ids);
        Leftovers leftovers = leftovers(erased.getFirst());
        report(raw, swept, after, answers, leftovers);
        assertThat(whereabouts.wrong()).as("where the data map is wrong").isEmpty();
        assertThat(after.found()).isEmpty();
        assertThat(answers.found()).isEmpty();
        assertThat(raw.found()).isNotEmpty();
        assertThat(swept.found()).isEmpty();
        assertThat(leftovers.missed()).isEmpty();
        assertThat(leftovers.planted()).isGreaterThanOrEqualTo(LEAST_LEFTOVERS);
        assertThat(encodings()).isGreaterThanOrEqualTo(LEAST_ENCODINGS);
        assertThat(neighbours.rows()).isEqualTo(rows);
    }

    private void report(Scan raw, Scan swept, Scan after, Scan answers, Leftovers leftovers) {
        System.out.printf(
                "erasure places=%d found=%d notFilled=%d encodings=%d bytes=%d answers=%d hitsAfter=%d rawHitsBefore=%d"
                        + " rawHitsAfter=%d leftoversFound=%d/%d seconds=%d%n",
                whereabouts.places(),
                whereabouts.found(),
                Whereabouts.notFilled(),
                encodings(),
                Stream.of(raw, swept, after, answers).mapToLong(Scan::bytes).sum() + whereabouts.bytes(),
                answers.looks(),
                after.hits().size() + answers.hits().size(),
                raw.hits().size(),
                swept.hits().size(),
                leftovers.planted() - leftovers.missed().size(),
                leftovers.planted(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private int encodings() {
        return Encodings.of(erased.getFirst().mark()).size();
    }

    private List<ErasedPerson> people(int count) {
        return Stream.generate(() -> ErasedPerson.unknown(platform, employer, random))
                .limit(count)
                .toList();
    }

    /** They do all there is to do, and are looked for at every stage; at the end mail waits for them. */
    private void theyLive() throws Exception {
        together(everybody, ErasedPerson::asks);
        whereabouts.registering();
        together(everybody, ErasedPerson::lives);
        theNewsletterComes();
        whereabouts.living();
        platform.stack().stop(Component.MAIL);
        everybody.forEach(ErasedPerson::asksForANewPassword);
        whereabouts.expectingMail();
        erased.forEach(person -> new Traces(platform, person).addTo(needles));
    }

    /** To everybody once, though all of them subscribed as somebody without an account too. */
    private void theNewsletterComes() {
        Map<String, String> edition = Map.of("subject", "Nyheter", "text", "Inget nytt i dag.");
        platform.operator()
                .request()
                .body(Map.of("sv", edition, "en", edition))
                .post("/api/v1/admin/newsletters")
                .then()
                .statusCode(202);
        await("the newsletter")
                .atMost(Duration.ofMinutes(2))
                .until(() -> everybody.stream()
                        .allMatch(person -> person.candidate().inbox().mails().stream()
                                        .filter(mail -> "Nyheter".equals(mail.get("subject")))
                                        .count()
                                == 1));
        settled();
    }

    /** The check of the checker: the same questions find her while she is there. */
    private void employersKnow(ErasedPerson person) {
        assertThat(answersAbout(List.of(person), List.of(person.theCase())).hits())
                .containsKeys(
                        "GET /api/v1/employer/cvs/{ref} by employer", "GET /api/v1/employer/cases/{id} by employer");
    }

    /** With account-service away first, so that the erasures are seen on their way. */
    private List<Certificate> theyLeave() throws Exception {
        platform.stack().stop(Component.ACCOUNT_SERVICE);
        together(erased, ErasedPerson::leaves);
        whereabouts.leaving();
        platform.stack().start(Component.ACCOUNT_SERVICE);
        List<Certificate> certificates = erased.stream()
                .map(person -> new Certificate(platform, person.receipt()))
                .toList();
        await("every certificate")
                .atMost(Duration.ofMinutes(3))
                .until(() -> certificates.stream().allMatch(Certificate::done));
        whereabouts.gone();
        mailGoesOutAgain();
        return certificates;
    }

    /** What waits is sent; the pause between two attempts is over. What was delivered before is the readers' own. */
    private void mailGoesOutAgain() throws InterruptedException, SQLException {
        platform.stack().start(Component.MAIL);
        try (Connection connection =
                        platform.stack().database(Component.ACCOUNT_SERVICE).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update mail set next_attempt_at = now() where state = 'WAITING'");
        }
        settled();
    }

    /** Until nothing is on its way any more: every outbox is sent, and the mail queue is empty. */
    private void settled() {
        await("nothing is on its way").atMost(Duration.ofMinutes(2)).until(() -> {
            long waiting = count(Component.ACCOUNT_SERVICE, "mail where state in ('WAITING', 'IN_HAND')");
            for (Component service : SERVICES) {
                waiting += count(service, "outbox where sent_at is null");
            }
            return waiting == 0;
        });
    }

    private long count(Component service, String what) {
        try (Connection connection = platform.stack().database(service).connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What all doors answer about people, and about everything that the first of them ever did. */
    private Scan answersAbout(List<ErasedPerson> people, List<String> ids) {
        Scan scan = new Scan(platform, needles);
        Answers answers = new Answers(platform, scan);
        answers.ask(people.getFirst(), ids);
        people.stream().skip(1).forEach(person -> answers.ask(person, List.of()));
        return scan;
    }

    /** Plants what a careless deletion would leave: every form that the scanner knows, and other places than tables. */
    private Leftovers leftovers(ErasedPerson person) throws Exception {
        try (Leftovers leftovers = new Leftovers(platform, person.mark())) {
            leftovers.plant();
            leftovers.look();
            return leftovers;
        }
    }

    /** A few side by side, as people do. */
    private static void together(List<ErasedPerson> people, Consumer<ErasedPerson> doing) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Object>> doings = people.stream()
                    .map(person -> Executors.callable(() -> doing.accept(person)))
                    .toList();
            for (Future<Object> done : threads.invokeAll(doings)) {
                done.get();
            }
        }
    }
}
