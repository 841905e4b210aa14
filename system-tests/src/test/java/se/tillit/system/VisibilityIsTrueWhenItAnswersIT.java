package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.client.Answer;
import se.tillit.localstack.client.PlatformClient;

/**
 * Rule 2: a request that starts after the answer never sees the old state (requirement F1). Sixteen readers ask on every
 * employer path while the candidate changes her mind two hundred times. Each of them judges every state by a read that
 * starts after the answer, and reads on while the next change is made.
 */
class VisibilityIsTrueWhenItAnswersIT {

    private static final int READERS = 16;
    private static final int FLIPS = 200;
    private static final List<String> ROUND =
            List.of("ANONYMOUS", "INACTIVE", "PUBLIC", "ANONYMOUS", "PUBLIC", "INACTIVE");

    private final Platform platform = Platform.running();
    private final Candidate anna = Candidate.registered(platform);
    private final List<Employer> employers = List.of(platform.demoEmployer(), platform.otherDemoEmployer());
    private final String headline = "Vändkors " + UUID.randomUUID();
    private final AtomicReference<Moment> latest = new AtomicReference<>(Moment.of("INACTIVE"));
    private final PlatformClient client =
            new PlatformClient(platform.gatewayUrl(), platform.identityUrl(), platform.mailUrl());
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();

    /** While she changes her mind both states may be seen, afterwards the new one alone. */
    private record Moment(String from, String to, CountDownLatch judged, CountDownLatch over) {

        static Moment of(String state) {
            return between(state, state);
        }

        static Moment between(String from, String to) {
            return new Moment(from, to, new CountDownLatch(READERS), new CountDownLatch(1));
        }

        boolean hasOneState() {
            return from.equals(to);
        }
    }

    @Test
    void noReaderSeesAnOldState() throws InterruptedException, ExecutionException {
        anna.fillInProfile(AnnasCv.profile()).statusCode(200);
        String cv = anna.writeCv(AnnasCv.body(headline));
        List<String> refs = referencesOfBothEmployers(cv);
        List<String> stale = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int number = reader;
                results.add(readers.submit(() -> read(number, refs)));
            }
            try {
                flip(cv);
            } finally {
                done.set(true);
                latest.get().over().countDown();
            }
            for (Future<List<String>> result : results) {
                stale.addAll(result.get());
            }
        }
        System.out.printf("flips=%d reads=%d seen=%d stale=%d%n", FLIPS, reads.get(), seen.get(), stale.size());
        assertThat(stale).isEmpty();
        // Positive control: the readers did meet the CV, so they would have met an old state too.
        assertThat(seen.get()).isGreaterThan(FLIPS);
        assertThat(reads.get()).isGreaterThanOrEqualTo((long) FLIPS * READERS);
    }

    /** References while the CV is PUBLIC; they stay alive until the next anonymity, and search is asked besides. */
    private List<String> referencesOfBothEmployers(String cv) {
        anna.makeVisible(cv, "PUBLIC");
        List<String> refs = employers.stream()
                .map(employer -> String.valueOf(
                        employer.card(Map.of("place", "0180", "occupation", AnnasCv.OCCUPATION), headline)
                                .orElseThrow()
                                .get("ref")))
                .toList();
        anna.makeVisible(cv, "INACTIVE");
        return refs;
    }

    private void flip(String cv) throws InterruptedException {
        for (int i = 0; i < FLIPS; i++) {
            String now = latest.get().to();
            String next = ROUND.get(i % ROUND.size());
            goOn(Moment.between(now, next));
            anna.makeVisible(cv, next);
            goOn(Moment.of(next));
            assertThat(latest.get().judged().await(1, TimeUnit.MINUTES))
                    .as("every reader looked")
                    .isTrue();
        }
    }

    private void goOn(Moment next) {
        latest.getAndSet(next).over().countDown();
    }

    private List<String> read(int reader, List<String> refs) throws InterruptedException {
        List<String> stale = new ArrayList<>();
        Employer employer = employers.get(reader % employers.size());
        String ref = refs.get(reader % employers.size());
        while (!done.get()) {
            Moment before = latest.get();
            String state = look(reader, employer, ref);
            reads.incrementAndGet();
            if (!state.equals("INACTIVE")) {
                seen.incrementAndGet();
            }
            // Only a read during which nothing changed has one right answer; others are judged by the next ones.
            if (before.hasOneState() && before.equals(latest.get())) {
                if (!fits(reader, state, before.to())) {
                    stale.add("reader %d saw %s in %s".formatted(reader, state, before.to()));
                }
                before.judged().countDown();
                before.over().await();
            }
        }
        return stale;
    }

    /** A dead reference says nothing about the state, so a reader by reference judges only what must not be seen. */
    private static boolean fits(int reader, String state, String truth) {
        return state.equals(truth) || (byReference(reader) && state.equals("INACTIVE"));
    }

    private static boolean byReference(int reader) {
        return reader % 4 == 0;
    }

    /** What the reader sees of her: the view of the CV, or INACTIVE when there is none. */
    private String look(int reader, Employer employer, String ref) {
        Optional<String> token = Optional.of(employer.login().token());
        return switch (reader % 4) {
            case 0 -> {
                Answer answer = client.call("GET", "/api/v1/employer/cvs/" + ref, "", token);
                yield answer.status() == 404
                        ? "INACTIVE"
                        : answer.body().path("view").asText();
            }
            case 1 ->
                among(client.call(
                        "GET",
                        "/api/v1/employer/cvs?occupation=%s&place=0180".formatted(AnnasCv.OCCUPATION),
                        "",
                        token));
            case 2 -> among(client.call("GET", "/api/v1/employer/cvs?q=Quarkusframverket&place=01", "", token));
            default ->
                among(client.call(
                        "POST",
                        "/api/v1/employer/cv-searches",
                        Map.of("q", "Quarkusframverket", "place", List.of("01")),
                        token));
        };
    }

    private String among(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        for (JsonNode card : answer.body().path("items")) {
            if (card.path("headline").asText().equals(headline)) {
                return card.path("view").asText();
            }
        }
        return "INACTIVE";
    }
}
