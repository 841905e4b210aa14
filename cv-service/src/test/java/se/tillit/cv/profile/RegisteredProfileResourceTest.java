package se.tillit.cv.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(CvStack.class)
class RegisteredProfileResourceTest {

    private static final Map<String, Object> GIVEN =
            Map.of("name", "Signe Testberg", "postalCode", "11122", "gender", "FEMALE", "birthDate", "1988-02-03");

    private final Candidate candidate = Candidate.withoutProfile();

    @Test
    void fillsAnEmptyProfileAndCanBeRepeated() {
        fill(Tokens.service("account-service", "svc-profile-write"), GIVEN)
                .then()
                .statusCode(204);
        fill(Tokens.service("account-service", "svc-profile-write"), GIVEN)
                .then()
                .statusCode(204);

        candidate
                .asks()
                .get("/api/v1/me/profile")
                .then()
                .header("ETag", "\"1\"")
                .body("name", equalTo("Signe Testberg"))
                .body("address.postalCode", equalTo("11122"))
                .body("provenance.name.source", equalTo("REGISTRATION"));
    }

    @Test
    void leavesWhatTheOwnerSet() {
        candidate.patches(Map.of("name", "Signe Ny")).then().statusCode(200);

        fill(Tokens.service("account-service", "svc-profile-write"), GIVEN)
                .then()
                .statusCode(204);

        candidate
                .asks()
                .get("/api/v1/me/profile")
                .then()
                .body("name", equalTo("Signe Ny"))
                .body("gender", equalTo("FEMALE"));
    }

    @Test
    void takesNothingAtAll() {
        fill(Tokens.service("account-service", "svc-profile-write"), Map.of())
                .then()
                .statusCode(204);
    }

    @Test
    void isClosedToPeopleAndToServicesWithoutTheRole() {
        fill(candidate.token(), GIVEN).then().statusCode(403);
        fill(Tokens.operator(), GIVEN).then().statusCode(403);
        fill(Tokens.service("account-service", "svc-employer-access-write"), GIVEN)
                .then()
                .statusCode(403);
        fill(Tokens.service("tillit-web", "svc-profile-write"), GIVEN).then().statusCode(403);
    }

    private Response fill(String token, Map<String, Object> values) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(values)
                .put("/api/v1/internal/profiles/" + candidate.id());
    }
}
