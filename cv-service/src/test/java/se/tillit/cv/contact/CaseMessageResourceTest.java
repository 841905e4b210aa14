package se.tillit.cv.contact;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;
import se.tillit.cv.Numbers;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(CvStack.class)
class CaseMessageResourceTest {

    private final String word = Drafts.word();
    private final String number = Numbers.next();
    private Candidate candidate;
    private Employer employer;
    private String cv = "";
    private String id = "";
    private String message = "";

    @BeforeEach
    void prepare() {
        candidate = Candidate.withProfile();
        employer = Employer.withNumber(number);
        cv = candidate.writesAndShows(Drafts.headed(word), "ANONYMOUS");
        id = employer.contacts(employer.findsOne(word));
        message =
                candidate.asks().get("/api/v1/me/cases/" + id).then().extract().path("messages[0].id");
    }

    @Test
    void tellsWhatTheEmployerWrote() {
        told().then()
                .statusCode(200)
                .body("caseId", equalTo(id))
                .body(
                        "employerName",
                        equalTo("Bolaget " + employer.id().toString().substring(0, 8)))
                .body("subject", equalTo("Ett arbete"))
                .body("message", equalTo("Vill du arbeta hos oss?"))
                .body("writtenAt", notNullValue());
    }

    @Test
    void tellsItNoLongerWhenSheRefused() {
        candidate.refuses(id).then().statusCode(204);

        told().then().statusCode(404);
    }

    @Test
    void tellsItNoLongerWhenSheBlockedTheEmployer() {
        candidate.blocks(number);

        told().then().statusCode(404);
    }

    @Test
    void tellsItNoLongerWhenSheDeletedTheCv() {
        candidate.deletes(cv).then().statusCode(204);

        told().then().statusCode(404);
    }

    @Test
    void tellsItNoLongerWhenTheEmployerIsSuspended() {
        employer.becomes(true, true, "SE");

        told().then().statusCode(404);
    }

    @Test
    void tellsItNoLongerWhenSheIsHidden() {
        given().auth()
                .oauth2(Tokens.service("consent-service", "svc-closing-write"))
                .contentType("application/json")
                .body(Map.of("version", 1, "closed", true, "reason", "ERASURE"))
                .put("/api/v1/internal/closings/" + candidate.id())
                .then()
                .statusCode(204);

        told().then().statusCode(404);
    }

    @Test
    void tellsNeitherWhatNobodyWroteNorWhatSheWrote() {
        candidate.answers(id, "replies", Map.of("message", "Hej")).then().statusCode(201);
        String own =
                candidate.asks().get("/api/v1/me/cases/" + id).then().extract().path("messages[1].id");

        told(own).then().statusCode(404);
        told(UUID.randomUUID().toString()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svc-profile-write", "svc-disclosure-read", "candidate", "employer", "operator"})
    void tellsNobodyElse(String role) {
        given().auth()
                .oauth2(Tokens.service("account-service", role))
                .get("/api/v1/internal/case-messages/" + message)
                .then()
                .statusCode(403);
    }

    private Response told() {
        return told(message);
    }

    private static Response told(String id) {
        return given().auth()
                .oauth2(Tokens.service("account-service", "svc-message-read"))
                .get("/api/v1/internal/case-messages/" + id);
    }
}
