package se.tillit.account.employeraccess;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Employers;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class EmployerLookupResourceTest {

    @Test
    void knowsAnEmployerByItsNumberWithoutTellingTheNumber() {
        String number = Employers.newNumber();
        String id = applied(number);

        String fingerprint = fingerprintOf(number);
        Response employer = asks(Map.of("employerIds", List.of(id)));

        employer.then()
                .statusCode(200)
                .body("numberFingerprint", nullValue())
                .body("employers", hasSize(1))
                .body("employers[0].employerId", equalTo(id))
                .body("employers[0].legalName", equalTo("Ödets Verkstad"))
                .body("employers[0].numberFingerprints", equalTo(List.of(fingerprint)));
        assertThat(employer.asString()).doesNotContain(number);
    }

    @Test
    void givesASoleTradersNumberAwayInNoForm() {
        String number = Employers.newSoleTradersNumber();
        String id = applied(number);

        Response employer = asks(Map.of("employerIds", List.of(id)));

        employer.then()
                .statusCode(200)
                .body("employers[0].numberFingerprints", equalTo(List.of(fingerprintOf(number))));
        assertThat(employer.asString()).doesNotContain(number, number.substring(0, 6));
    }

    @Test
    void namesTheEmployerThatHasANumberOnce() {
        String number = Employers.newNumber();
        String id = applied(number);
        applied(Employers.newNumber());

        asks(Map.of("organisationNumber", number.replace("-", ""), "employerIds", List.of(id)))
                .then()
                .statusCode(200)
                .body("employers.employerId", equalTo(List.of(id)))
                .body("employers[0].numberFingerprints", equalTo(List.of(fingerprintOf(number))));
        asks(Map.of("organisationNumber", number.replace("-", "")))
                .then()
                .statusCode(200)
                .body("employers.employerId", equalTo(List.of(id)));
    }

    @Test
    void answersANumberThatNobodyHasLikeAnyOther() {
        asks(Map.of("organisationNumber", Employers.newNumber()))
                .then()
                .statusCode(200)
                .body("numberFingerprint", not(nullValue()))
                .body("employers", empty());
    }

    @Test
    void leavesOutEmployersThatItDoesNotKnow() {
        asks(Map.of("employerIds", List.of(UUID.randomUUID())))
                .then()
                .statusCode(200)
                .body("employers", empty());
    }

    @Test
    void refusesWhatIsNoNumber() {
        asks(Map.of("organisationNumber", "556")).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"svc-employer-access-read", "svc-employer-access-write", "employer", "candidate", "operator"})
    void refusesEveryOtherRole(String role) {
        asks(Tokens.service("cv-service", role), Map.of()).then().statusCode(403);
    }

    @Test
    void refusesWhoeverBringsNoToken() {
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/internal/employer-lookups")
                .then()
                .statusCode(401);
    }

    private static String applied(String number) {
        String contact = Employers.newContact();
        return Employers.applied(Employers.application(number, contact), contact);
    }

    private static String fingerprintOf(String number) {
        return asks(Map.of("organisationNumber", number.replace("-", "")))
                .then()
                .statusCode(200)
                .extract()
                .path("numberFingerprint");
    }

    private static Response asks(Map<String, Object> question) {
        return asks(Tokens.service("cv-service", "svc-employer-lookup"), question);
    }

    private static Response asks(String token, Map<String, Object> question) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(question)
                .post("/api/v1/internal/employer-lookups");
    }
}
