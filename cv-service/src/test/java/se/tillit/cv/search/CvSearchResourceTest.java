package se.tillit.cv.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;

/** The two shapes find the same, and PostgreSQL's statistics are understood. */
@QuarkusTest
@WithTestResource(CvStack.class)
class CvSearchResourceTest {

    private final CvSearch search;
    private final TermFrequencies frequencies;
    private final EntityManager database;
    private final UserTransaction transaction;

    CvSearchResourceTest(
            CvSearch search, TermFrequencies frequencies, EntityManager database, UserTransaction transaction) {
        this.search = search;
        this.frequencies = frequencies;
        this.database = database;
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
        assertThat(numbers(employer, Criteria.of(word, List.of(), List.of(), (filter, index) -> filter), Shape.FROM_INDEX))
                .hasSize(6);
    }

    @Test
    void readsSharesFromThePlannersStatistics() throws Exception {
        Candidate candidate = Candidate.withProfile();
        for (int i = 0; i < 3; i++) {
            candidate.writes(Drafts.of(Map.of("headline", "statistikord")));
        }
        transaction.begin();
        database.createNativeQuery("analyze cv").executeUpdate();
        transaction.commit();

        TermFrequencies.Snapshot terms = frequencies.read();

        assertThat(terms.rows()).isGreaterThanOrEqualTo(3);
        double share = terms.share(Criteria.of("statistikord", List.of(), List.of(), (filter, index) -> filter)
                .query()
                .words()
                .getFirst());
        assertThat(share).isBetween(3 / terms.rows() * 0.5, 1.0);
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
