package se.tillit.account.preference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.People;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class PreferenceResourceTest {

    private static final String PREFERENCES = "/api/v1/me/preferences";

    private static RequestSpecification as(UUID accountId) {
        return given().auth().oauth2(Tokens.candidate(accountId)).contentType(ContentType.JSON);
    }

    private static Map<String, Object> all(String channel) {
        return new HashMap<>(Map.of(
                "jobAgent", channel,
                "newsletter", channel,
                "careerInfo", channel,
                "cvRequests", channel,
                "employerMessages", channel,
                "locale", "en",
                "digest", Map.of("weekday", "FRIDAY", "hour", 18)));
    }

    private static ValidatableResponse put(UUID accountId, Map<String, Object> body) {
        return as(accountId).body(body).put(PREFERENCES).then();
    }

    @Test
    void beginWithWhatIsUsedAndNothingThatMustBeWanted() {
        UUID accountId = People.confirmed(People.newAddress());

        as(accountId)
                .get(PREFERENCES)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("jobAgent", equalTo("EMAIL"))
                .body("newsletter", equalTo("NONE"))
                .body("careerInfo", equalTo("NONE"))
                .body("cvRequests", equalTo("BOTH"))
                .body("employerMessages", equalTo("BOTH"))
                .body("locale", equalTo("sv"))
                .body("digest.weekday", equalTo("MONDAY"))
                .body("digest.hour", equalTo(7));
    }

    @Test
    void areChosenOneByOne() {
        UUID accountId = People.confirmed(People.newAddress());
        Map<String, Object> body = all("NONE");
        body.put("cvRequests", "MAILBOX");
        body.put("jobAgent", "BOTH");

        put(accountId, body).statusCode(200).header("ETag", "\"1\"");

        as(accountId)
                .get(PREFERENCES)
                .then()
                .header("ETag", "\"1\"")
                .body("jobAgent", equalTo("BOTH"))
                .body("newsletter", equalTo("NONE"))
                .body("cvRequests", equalTo("MAILBOX"))
                .body("locale", equalTo("en"))
                .body("digest.weekday", equalTo("FRIDAY"))
                .body("digest.hour", equalTo(18));
        as(accountId).get("/api/v1/me").then().body("locale", equalTo("en"));
    }

    @ParameterizedTest
    @CsvSource({"jobAgent, SMS, 400", "digest, null, 400", "newsletter, null, 422", "locale, de, 422"})
    void refuseWhatTheyDoNotKnow(String field, String value, int status) {
        UUID accountId = People.confirmed(People.newAddress());
        Map<String, Object> body = all("NONE");
        body.put(field, "null".equals(value) ? (field.equals("digest") ? "soon" : null) : value);

        put(accountId, body).statusCode(status);
    }

    @Test
    void refuseAnHourThatDoesNotExist() {
        UUID accountId = People.confirmed(People.newAddress());
        Map<String, Object> body = all("NONE");
        body.put("digest", Map.of("weekday", "FRIDAY", "hour", 24));

        put(accountId, body).statusCode(422).body("errors[0].pointer", equalTo("/digest/hour"));
    }

    @Test
    void openNothingOverAnotherChangeAndCloseAlways() {
        UUID accountId = People.confirmed(People.newAddress());
        put(accountId, all("NONE")).statusCode(200);

        as(accountId)
                .header("If-Match", "\"0\"")
                .body(all("EMAIL"))
                .put(PREFERENCES)
                .then()
                .statusCode(412);
        put(accountId, all("BOTH")).statusCode(200);
        as(accountId)
                .header("If-Match", "\"0\"")
                .body(all("MAILBOX"))
                .put(PREFERENCES)
                .then()
                .statusCode(200)
                .body("jobAgent", equalTo("MAILBOX"));
    }

    @Test
    void belongToTheirOwnerAlone() {
        UUID one = People.confirmed(People.newAddress());
        UUID two = People.confirmed(People.newAddress());

        put(one, all("NONE")).statusCode(200);

        as(two).get(PREFERENCES).then().body("jobAgent", equalTo("EMAIL"));
        given().get(PREFERENCES).then().statusCode(401);
        given().auth().oauth2(Tokens.employer(one)).get(PREFERENCES).then().statusCode(403);
    }
}
