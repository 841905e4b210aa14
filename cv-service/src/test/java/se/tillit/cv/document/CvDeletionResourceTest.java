package se.tillit.cv.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;
import se.tillit.cv.OtherTransaction;
import se.tillit.cv.Rows;

/** Deleting a CV leaves nothing of it, and nothing on its cases (feature 67). */
@QuarkusTest
@WithTestResource(CvStack.class)
class CvDeletionResourceTest {

    private final String word = Drafts.word();

    @Test
    void leavesNothingOfTheCvButTellsWhoGotIdentity() {
        Candidate candidate = Candidate.withProfile();
        Employer employer = Employer.verified();
        String cv = candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        String ref = employer.findsOne(word);
        String disclosed = employer.contacts(ref);
        String open = employer.contacts(ref);
        String disclosure = candidate.accepts(disclosed, "name");
        candidate
                .answers(open, "replies", Map.of("message", "Hej " + word))
                .then()
                .statusCode(201);

        candidate.deletes(cv).then().statusCode(204);

        assertThat(Rows.holding(word)).isEmpty();
        assertThat(Rows.of("select owner from contact_case where id in ('" + disclosed + "', '" + open + "')"))
                .containsExactly("null", "null");
        assertThat(Rows.of(
                        "select 1 from outbox where type = 'disclosure-ended' and aggregate_id = '" + disclosure + "'"))
                .hasSize(1);
        assertThat(Rows.of("select 1 from outbox where type = 'recipient-notice-due' and payload like '%" + disclosed
                        + "%'"))
                .hasSize(1);
        assertThat(Rows.of(
                        "select 1 from outbox where type = 'recipient-notice-due' and payload like '%" + open + "%'"))
                .isEmpty();
        candidate.asks().get("/api/v1/me/cases").then().body("items", empty());
        candidate.asks().get("/api/v1/me/disclosures").then().body("items", empty());
        assertThat(employer.status(disclosed)).isEqualTo("CLOSED");
    }

    @Test
    void waitsForACaseThatIsBeingOpened() throws Exception {
        Candidate candidate = Candidate.withProfile();
        Employer employer = Employer.verified();
        String cv = candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        UUID opened = UUID.randomUUID();
        try (OtherTransaction other =
                        new OtherTransaction("select 1 from cv where id = '" + cv + "' for key share", """
                        insert into contact_case (id, employer_id, opened_at, state, owner, cv_number, reference_epoch, subject)
                        select '%s', '%s', now(), 'OPEN', owner, number, reference_epoch, '%s' from cv where id = '%s'
                        """.formatted(
                                        opened, employer.id(), word, cv));
                ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> deletion = pool.submit(() -> candidate.deletes(cv).statusCode());
            other.awaitWaiting(1);
            other.commits();

            assertThat(deletion.get()).isEqualTo(204);
        }
        assertThat(Rows.holding(word)).isEmpty();
        assertThat(employer.status(opened.toString())).isEqualTo("CLOSED");
    }

    @Test
    void leavesTheCasesOfOtherCvsAlone() {
        Candidate candidate = Candidate.withProfile();
        Employer employer = Employer.verified();
        String deleted = candidate.writes(Drafts.headed("Annat"));
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        String kept = employer.contacts(employer.findsOne(word));

        candidate.deletes(deleted).then().statusCode(204);

        assertThat(employer.status(kept)).isEqualTo("OPEN");
    }
}
