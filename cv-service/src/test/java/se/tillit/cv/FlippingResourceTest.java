package se.tillit.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A closing is true when it answers, and two changes at a time never derive what employers see from a half each. */
@QuarkusTest
@WithTestResource(CvStack.class)
class FlippingResourceTest {

    private static final int READERS = 8;
    private static final int FLIPS = 30;

    private final String word = Drafts.word();
    private Candidate candidate;
    private Employer employer;

    /** Odd while the CV is known to be closed: between the answer of a closing and the start of the next opening. */
    private final AtomicLong phase = new AtomicLong();

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger checked = new AtomicInteger();
    private final AtomicInteger stale = new AtomicInteger();

    @BeforeEach
    void prepare() {
        candidate = Candidate.withProfile();
        employer = Employer.verified();
    }

    @Test
    void showsNothingToAnyRequestThatStartsAfterTheAnswerOfClosing() throws Exception {
        String cv = candidate.writesAndShows(Drafts.full(word, "Signe Testberg"), "PUBLIC");
        String ref = employer.findsOne(word);

        flipWhileReading(
                () -> candidate.shows(cv, "INACTIVE"),
                () -> candidate.shows(cv, "PUBLIC"),
                List.of(
                        () -> employer.reads(ref).statusCode() == 404,
                        () -> employer.searches(Map.of("q", word))
                                .jsonPath()
                                .getList("items")
                                .isEmpty(),
                        () -> employer.posts(Map.of("q", word))
                                .jsonPath()
                                .getList("items")
                                .isEmpty()));

        assertThat(stale).hasValue(0);
        assertThat(checked.get()).isGreaterThanOrEqualTo(2 * FLIPS);
    }

    @Test
    void showsNoNameToAnyRequestThatStartsAfterTheAnswerOfNarrowing() throws Exception {
        String cv = candidate.writesAndShows(Drafts.full(word, "Signe Testberg"), "PUBLIC");

        flipWhileReading(
                () -> candidate.shows(cv, "ANONYMOUS"),
                () -> candidate.shows(cv, "PUBLIC"),
                List.of(
                        () -> readsByWord()
                                .map(answer -> !answer.asString().contains("Testberg"))
                                .orElse(true),
                        () -> employer.finds(word + " Testberg").isEmpty()));

        assertThat(stale).hasValue(0);
        assertThat(checked.get()).isGreaterThanOrEqualTo(2 * FLIPS);
    }

    @Test
    void showsNothingToEmployerWhoseSuspensionWasAnswered() throws Exception {
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        String ref = employer.findsOne(word);

        flipWhileReading(
                () -> employer.becomes(true, true, "SE"),
                () -> employer.becomes(true, false, "SE"),
                List.of(
                        () -> employer.reads(ref).statusCode() == 403,
                        () -> employer.searches(Map.of("q", word)).statusCode() == 403));

        assertThat(stale).hasValue(0);
        assertThat(checked.get()).isGreaterThanOrEqualTo(2 * FLIPS);
    }

    @Test
    void showsNothingToAnEmployerWhoseBlockWasAnswered() throws Exception {
        String number = Numbers.next();
        Employer blocked = Employer.withNumber(number);
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        String ref = blocked.findsOne(word);
        AtomicReference<String> block = new AtomicReference<>();

        flipWhileReading(
                () -> block.set(candidate.blocks(number)),
                () -> candidate.unblocks(block.get()).then().statusCode(204),
                List.of(
                        () -> blocked.reads(ref).statusCode() == 404,
                        () -> blocked.finds(word).isEmpty()));

        assertThat(stale).hasValue(0);
        assertThat(checked.get()).isGreaterThanOrEqualTo(2 * FLIPS);
    }

    @Test
    void showsNoIdentityToAnyRequestThatStartsAfterTheAnswerOfEndingItsDisclosure() throws Exception {
        candidate.writesAndShows(Drafts.full(word, "Signe Testberg"), "ANONYMOUS");
        String ref = employer.findsOne(word);
        String contact = employer.contacts(ref);
        AtomicReference<String> disclosure = new AtomicReference<>(candidate.accepts(contact, "name"));
        Map<String, Object> reply = Map.of(
                "message",
                "Testberg igen",
                "fields",
                List.of("name"),
                "expiresAt",
                Instant.now().plus(Duration.ofDays(30)).toString());

        flipWhileReading(
                () -> candidate
                        .asks()
                        .delete("/api/v1/me/disclosures/" + disclosure.get())
                        .then()
                        .statusCode(204),
                () -> disclosure.set(candidate
                        .answers(contact, "replies", reply)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("disclosureId")),
                List.of(
                        () -> !employer.reads(ref).asString().contains("Testberg"),
                        () -> !employer.gets("/cases/{id}", contact).asString().contains("Testberg")));

        assertThat(stale).hasValue(0);
        assertThat(checked.get()).isGreaterThanOrEqualTo(2 * FLIPS);
    }

    @Test
    void masksTheNewNameWhicheverOfTextAndProfileIsChangedFirst() throws Exception {
        String cv = candidate.writesAndShows(Drafts.headed(word), "ANONYMOUS");
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 25; round++) {
                String name = "Namn" + "abcdefghijklmnopqrstuvwxyz".charAt(round) + "berg";
                List<Future<Integer>> both = List.of(
                        pool.submit(() -> candidate
                                .patches(Map.of("name", "Signe " + name))
                                .statusCode()),
                        pool.submit(() -> candidate
                                .rewrites(cv, Drafts.headed(word + " " + name))
                                .statusCode()));
                for (Future<Integer> one : both) {
                    assertThat(one.get()).isEqualTo(200);
                }
                assertThat(employer.reads(employer.findsOne(word)).jsonPath().getString("content.headline"))
                        .startsWith(word)
                        .doesNotContain(name);
            }
        }
    }

    @Test
    void neverReopensWhatWasClosedWhileItsTextWasSaved() throws Exception {
        String cv = candidate.writes(Drafts.headed(word));
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 25; round++) {
                candidate.shows(cv, "PUBLIC");
                String text = word + " " + round;
                Future<Integer> saving = pool.submit(
                        () -> candidate.rewrites(cv, Drafts.headed(text)).statusCode());
                candidate.shows(cv, "INACTIVE");
                assertThat(saving.get()).isEqualTo(200);
                assertThat(employer.finds(word)).isEmpty();
            }
        }
    }

    private Optional<Response> readsByWord() {
        return employer.finds(word).stream().findFirst().map(employer::reads);
    }

    /** Only a request that began and ended within one closed phase must see it closed; that one must. */
    private void flipWhileReading(Runnable close, Runnable open, List<BooleanSupplier> seenClosed) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                BooleanSupplier path = seenClosed.get(i % seenClosed.size());
                readers.add(pool.submit(() -> readUntilDone(path)));
            }
            try {
                for (int flip = 0; flip < FLIPS; flip++) {
                    close.run();
                    phase.incrementAndGet();
                    waitForReaders();
                    phase.incrementAndGet();
                    open.run();
                }
            } finally {
                done.set(true);
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
    }

    private void readUntilDone(BooleanSupplier seenClosed) {
        while (!done.get()) {
            long before = phase.get();
            boolean closed = seenClosed.getAsBoolean();
            if (before % 2 == 1 && phase.get() == before) {
                checked.incrementAndGet();
                if (!closed) {
                    stale.incrementAndGet();
                }
            }
        }
    }

    /** Until readers have begun and ended in this phase. */
    private void waitForReaders() {
        int enough = checked.get() + 2;
        await().pollInterval(Duration.ofMillis(2)).until(() -> checked.get() >= enough);
    }
}
