package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * Rule 2: a request that starts after the answer never sees the old state (requirement F1). Sixteen readers ask on every
 * employer path while the candidate changes her mind two hundred times; each answer is held against the states that were
 * possible between the request's start and its end.
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
    private final AtomicReference<Change> latest = new AtomicReference<>(new Change("INACTIVE", "INACTIVE", 0));
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();

    /** A change of mind: while it runs both states may be seen, afterwards the new one alone. */
    private record Change(String from, String to, long number) {
        private boolean running() {
            return !from.equals(to);
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
            flip(cv);
            done.set(true);
            for (Future<List<String>> result : results) {
                stale.addAll(result.get());
            }
        }
        System.out.printf("flips=%d reads=%d seen=%d stale=%d%n", FLIPS, reads.get(), seen.get(), stale.size());
        assertThat(stale).isEmpty();
        // Positive control: the readers did meet the CV, so they would have met an old state too.
        assertThat(seen.get()).isGreaterThan(FLIPS);
        assertThat(reads.get()).isGreaterThan(FLIPS * 2L);
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

    private void flip(String cv) {
        String now = "INACTIVE";
        for (int i = 1; i <= FLIPS; i++) {
            String next = ROUND.get((i - 1) % ROUND.size());
            latest.set(new Change(now, next, i));
            anna.makeVisible(cv, next);
            latest.set(new Change(next, next, i));
            now = next;
        }
    }

    private List<String> read(int reader, List<String> refs) {
        List<String> stale = new ArrayList<>();
        Employer employer = employers.get(reader % employers.size());
        String ref = refs.get(reader % employers.size());
        while (!done.get()) {
            Change before = latest.get();
            String state = look(reader, employer, ref);
            Change after = latest.get();
            reads.incrementAndGet();
            if (!state.equals("INACTIVE")) {
                seen.incrementAndGet();
            }
            // Only a read during which nothing changed has one right answer; others are judged by the next ones.
            if (before.equals(after) && !before.running() && !fits(reader, state, before.to())) {
                stale.add("reader %d saw %s in %s".formatted(reader, state, before));
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

    private String look(int reader, Employer employer, String ref) {
        if (byReference(reader)) {
            Response answer = employer.request().get("/api/v1/employer/cvs/{ref}", ref);
            return answer.statusCode() == 404 ? "INACTIVE" : answer.path("view");
        }
        Map<String, ?> criteria = reader % 4 == 1
                ? Map.of("occupation", List.of(AnnasCv.OCCUPATION), "place", List.of("0180"))
                : Map.of("q", "Quarkusframverket", "place", List.of("01"));
        Response answer = reader % 4 == 3
                ? employer.request().body(criteria).post("/api/v1/employer/cv-searches")
                : employer.request().queryParams(criteria).get("/api/v1/employer/cvs");
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> views = answer.path("items.findAll { it.headline == '%s' }.view".formatted(headline));
        if (views.isEmpty()) {
            return "INACTIVE";
        }
        return views.getFirst();
    }
}
