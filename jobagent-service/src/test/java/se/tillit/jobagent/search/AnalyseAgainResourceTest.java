package se.tillit.jobagent.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PublishedAd;
import se.tillit.jobagent.Rows;
import se.tillit.jobagent.criteria.AdLexemes;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class AnalyseAgainResourceTest {

    private final AnalyseAgain analyseAgain;
    private final EntityManager database;

    AnalyseAgainResourceTest(AnalyseAgain analyseAgain, EntityManager database) {
        this.analyseAgain = analyseAgain;
        this.database = database;
    }

    @Test
    void findsAnewWhatAnOlderReleaseAnalysedOtherwise() {
        String word = "ord" + UUID.randomUUID().toString().replace("-", "");
        UUID ad = PublishedAd.titled(word).stored();
        UUID box = PublishedAd.titled(word).inABox().stored();
        leaveAsAnOlderReleaseWould(ad);
        leaveAsAnOlderReleaseWould(box);
        String before = versions(ad);
        assertThat(found(word)).isEqualTo("0");

        analyseAgain.analyseOlder();

        assertThat(found(word)).isEqualTo("2");
        assertThat(versions(ad)).as("it says nothing else than before").isEqualTo(before);
        assertThat(Rows.of("select lexemes_version from job_ad where id = '" + box + "'"))
                .containsExactly(Integer.toString(AdLexemes.VERSION));
        assertThat(Rows.of("select 1 from outbox where aggregate_id = '" + ad + "'"))
                .isEmpty();
    }

    private void leaveAsAnOlderReleaseWould(UUID ad) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update job_ad set lexemes = '''older''', lexemes_version = 1 where id = ?1")
                        .setParameter(1, ad)
                        .executeUpdate());
    }

    private static String versions(UUID ad) {
        return Rows.of("select version || ' ' || material_version || ' ' || updated_at from job_ad where id = '" + ad
                        + "'")
                .getFirst();
    }

    private static String found(String word) {
        return given().queryParam("q", word)
                .get("/api/v1/jobs")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }
}
