package se.tillit.cv.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;
import se.tillit.text.TextAnalysis;

@QuarkusTest
@WithTestResource(CvStack.class)
class DeriveAgainResourceTest {

    private final DeriveAgain deriveAgain;
    private final EntityManager database;

    DeriveAgainResourceTest(DeriveAgain deriveAgain, EntityManager database) {
        this.deriveAgain = deriveAgain;
        this.database = database;
    }

    @Test
    void masksAnewWhatAnOlderReleaseLeftOpen() {
        String word = Drafts.word();
        Candidate candidate = Candidate.withProfile();
        String cv = candidate.writesAndShows(Drafts.headed(word + " Signe"), "ANONYMOUS");
        Employer employer = Employer.verified();
        String ref = employer.findsOne(word);
        leaveAsAnOlderReleaseWould(cv);
        assertThat(employer.reads(ref).asString()).contains("Signe");

        deriveAgain.deriveOlder();

        employer.reads(ref).then().body("content.headline", equalTo(word + " •••••"));
        assertThat(employer.finds(word + " Signe")).isEmpty();
    }

    @Test
    void isRaisedTogetherWithTheAnalysisOfText() {
        assertThat(TextAnalysis.VERSION)
                .as("raise EmployerRows.DERIVATION too, so that stored words are analysed again")
                .isEqualTo(1);
        assertThat(EmployerRows.DERIVATION).isEqualTo(2);
    }

    private void leaveAsAnOlderReleaseWould(String cv) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                    update cv set anonymous_view = replace(anonymous_view, '•••••', 'Signe'),
                                              anonymous_words = public_words, derivation = 0
                                where id = ?1
                    """)
                        .setParameter(1, UUID.fromString(cv))
                        .executeUpdate());
    }
}
