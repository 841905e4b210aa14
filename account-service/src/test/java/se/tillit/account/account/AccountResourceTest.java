package se.tillit.account.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.OtherServices;
import se.tillit.account.support.People;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class AccountResourceTest {

    private static final String ME = "/api/v1/me";

    private String email = "";
    private UUID accountId = new UUID(0, 0);

    @BeforeEach
    void confirmed() {
        email = People.newAddress();
        accountId = People.confirmed(email);
    }

    private RequestSpecification asOwner() {
        return given().auth().oauth2(Tokens.candidate(accountId)).contentType(ContentType.JSON);
    }

    @Test
    void showsTheAccountToItsOwner() {
        asOwner()
                .get(ME)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("id", equalTo(accountId.toString()))
                .body("email", equalTo(email))
                .body("locale", equalTo("sv"))
                .body("acceptedPolicyVersion", equalTo(OtherServices.POLICY));
    }

    @Test
    void changesTheLanguageAndTheVersion() {
        String before = asOwner().get(ME).header("ETag");

        asOwner()
                .header("If-Match", before)
                .body("{\"locale\":\"en\"}")
                .patch(ME)
                .then()
                .statusCode(200)
                .body("locale", equalTo("en"))
                .header("ETag", not(equalTo(before)));

        asOwner().get(ME).then().body("locale", equalTo("en"));
    }

    @Test
    void refusesAChangeOfAVersionThatIsNotTheCurrentOne() {
        String before = asOwner().get(ME).header("ETag");
        asOwner().body("{\"locale\":\"en\"}").patch(ME).then().statusCode(200);

        asOwner()
                .header("If-Match", before)
                .body("{\"locale\":\"sv\"}")
                .patch(ME)
                .then()
                .statusCode(412);

        asOwner().get(ME).then().body("locale", equalTo("en"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"locale\":\"xx\"}          | 422",
                "{\"locale\":null}            | 422",
                "{\"locale\":1}               | 400",
                "{\"email\":\"a@b.example\"}  | 400",
                "[]                           | 400",
                "{                            | 400",
                "\"sv\"                       | 400",
            })
    void refusesWhatIsNotASetting(String body, int status) {
        asOwner().body(body).patch(ME).then().statusCode(status).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7", "7", "\"1\" or so"})
    void refusesABrokenVersion(String ifMatch) {
        asOwner()
                .header("If-Match", ifMatch)
                .body("{\"locale\":\"en\"}")
                .patch(ME)
                .then()
                .statusCode(400);
    }

    @Test
    void isClosedToEverybodyElse() {
        given().get(ME).then().statusCode(401);
        given().auth().oauth2(Tokens.employer(accountId)).get(ME).then().statusCode(403);
        given().auth().oauth2(Tokens.operator()).get(ME).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.signForged(Tokens.claims(accountId.toString(), "tillit-web", "candidate")))
                .get(ME)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.sign(Tokens.claims(accountId.toString(), "some-other-client", "candidate")))
                .get(ME)
                .then()
                .statusCode(403);
    }

    @Test
    void knowsNoAccountOfATokenWithoutOne() {
        given().auth()
                .oauth2(Tokens.candidate(UUID.randomUUID()))
                .get(ME)
                .then()
                .statusCode(404);
    }

    @Test
    void showsEachOwnerHerOwnAccount() {
        String other = People.newAddress();
        UUID otherId = People.confirmed(other);

        String seen = given().auth().oauth2(Tokens.candidate(otherId)).get(ME).path("email");

        assertThat(seen).isEqualTo(other).isNotEqualTo(email);
    }
}
