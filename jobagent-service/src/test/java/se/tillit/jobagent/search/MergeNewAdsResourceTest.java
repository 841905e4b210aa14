package se.tillit.jobagent.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PublishedAd;
import se.tillit.jobagent.Rows;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class MergeNewAdsResourceTest {

    private final MergeNewAds newAds;

    MergeNewAdsResourceTest(MergeNewAds newAds) {
        this.newAds = newAds;
    }

    @Test
    void leavesNothingAsideAndEveryAdFound() {
        String word = "ord" + UUID.randomUUID().toString().replace("-", "");
        PublishedAd.titled(word).stored();
        assertFound(word);

        newAds.merge();

        assertThat(Rows.of("select gin_clean_pending_list('job_ad_lexemes')")).containsExactly("0");
        assertFound(word);
    }

    private static void assertFound(String word) {
        given().queryParam("q", word).get("/api/v1/jobs").then().statusCode(200).body("total", equalTo("1"));
    }
}
