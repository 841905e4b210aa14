package se.tillit.cv.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;
import se.tillit.platform.search.TermFrequencies;

/** The two shapes find the same, and PostgreSQL's statistics are understood. */
@QuarkusTest
@WithTestResource(CvStack.class)
class CvSearchResourceTest {

    private final CvSearch search;
    private final Session database;
    private final Clock clock;
    private final UserTransaction transaction;

    CvSearchResourceTest(CvSearch search, Session database, Clock clock, UserTransaction transaction) {
        this.search = search;
        this.database = database;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Test
    void findsTheSameInBothShapesPageByPage() {
        String word = Drafts.word();
        Candidate candidate = Candidate.withProfile();
        for (int i = 0; i < 9; i++) {
            String state = List.of("INACTIVE", "ANONYMOUS", "PUBLIC").get(i % 3);
            candidate.writesAndShows(Drafts.full(word + " tal" + i % 2, "Signe"), state);
        }
        Employer employer = Employer.verified();

        for (String q : List.of(word, word + " tal1", word + " signe", word + " saknas")) {
            for (List<String> places : List.of(List.<String>of(), List.of("0180"), List.of("1480", "12"))) {
                Criteria criteria = Criteria.of(q, List.of(), places, (filter, index) -> filter);
                assertThat(numbers(employer, criteria, Shape.IN_ORDER))
                        .as(q + places)
                        .isEqualTo(numbers(employer, criteria, Shape.FROM_INDEX));
            }
        }
        assertThat(numbers(
                        employer, Criteria.of(word, List.of(), List.of(), (filter, index) -> filter), Shape.FROM_INDEX))
                .hasSize(6);
    }

    @Test
    void readsSharesFromThePlannersStatistics() throws Exception {
        Candidate candidate = Candidate.withProfile();
        for (int i = 0; i < 3; i++) {
            candidate.writes(Drafts.of(Map.of("headline", "statistikord")));
        }
        transaction.begin();
        database.createNativeMutationQuery("analyze cv").executeUpdate();
        TermFrequencies.Snapshot terms = CvSearch.frequencies(database, clock).current();
        transaction.commit();

        assertThat(terms.rows()).isGreaterThanOrEqualTo(3);
        double share = terms.share(Criteria.of("statistikord", List.of(), List.of(), (filter, index) -> filter)
                .query()
                .words()
                .getFirst()
                .anyOf());
        assertThat(share).isBetween(3 / terms.rows() * 0.5, 1.0);
    }

    @Test
    void runsEachShapeThroughItsOwnIndex() throws Exception {
        assertThat(plan(Shape.IN_ORDER))
                .contains("cv_newest")
                .doesNotContain("cv_anonymous_words", "cv_public_words", "Sort");
        assertThat(plan(Shape.FROM_INDEX))
                .contains("BitmapOr", "cv_anonymous_words", "cv_public_words")
                .doesNotContain("cv_newest");
    }

    @Test
    void makesNoPlanWithoutTheValueOfTheWords() {
        assertThat(database.createNativeQuery("show plan_cache_mode", String.class)
                        .getSingleResult())
                .isEqualTo("force_custom_plan");
    }

    /** The plan for the first page; the few rows of a test would otherwise be scanned whole. */
    private String plan(Shape shape) throws Exception {
        transaction.begin();
        try {
            database.createNativeMutationQuery("set local enable_seqscan = off").executeUpdate();
            database.createNativeMutationQuery("set local enable_indexscan = " + (shape == Shape.IN_ORDER))
                    .executeUpdate();
            List<?> lines = database.createNativeQuery(
                            "explain " + CvSearch.statement(shape, true, false), String.class)
                    .setParameter("caller", UUID.randomUUID())
                    .setParameter("words", "'java'")
                    .setParameter("counted", 201)
                    .setParameter("limit", 21)
                    .getResultList();
            String plan = lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
            // Only how the matches are found; the page is sorted from at most 201 of them.
            return plan.substring(plan.indexOf("CTE counted"), plan.indexOf("CTE page"));
        } finally {
            transaction.rollback();
        }
    }

    private List<Long> numbers(Employer employer, Criteria criteria, Shape shape) {
        List<Long> numbers = new ArrayList<>();
        Optional<Position> behind = Optional.empty();
        CvSearch.Found page;
        do {
            page = search.find(employer.user(), criteria, behind, 2, shape);
            List<Hit> shown = page.hits().subList(0, Math.min(2, page.hits().size()));
            shown.forEach(hit -> numbers.add(hit.number()));
            behind = shown.isEmpty() ? behind : Optional.of(Position.behind(shown.getLast()));
        } while (page.hits().size() > 2);
        return numbers;
    }
}
