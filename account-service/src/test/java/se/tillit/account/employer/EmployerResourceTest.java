package se.tillit.account.employer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Employers;
import se.tillit.account.support.Employers.Employer;
import se.tillit.account.support.OtherServices;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class EmployerResourceTest {

    private static RequestSpecification as(Employer employer) {
        return given().auth().oauth2(employer.token()).contentType(ContentType.JSON);
    }

    @Test
    void showsTheOwnOrganisation() {
        Employer employer = Employers.verified();

        as(employer)
                .get(Employers.EMPLOYER)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("id", equalTo(employer.id()))
                .body("legalName", equalTo("Ödets Verkstad"))
                .body("state", equalTo("VERIFIED"))
                .body("address.city", equalTo("Stockholm"));
    }

    @Test
    void showsItAlsoWhileItIsSuspended() {
        Employer employer = Employers.verified();
        Employers.suspend(employer.id()).statusCode(200);

        as(employer).get(Employers.EMPLOYER).then().statusCode(200).body("state", equalTo("SUSPENDED"));
    }

    @Test
    void changesAddressAndContactAndLeavesTheRest() {
        Employer employer = Employers.verified();
        int pushes = OtherServices.callsTo(employer.id()).size();

        as(employer)
                .body("{\"address\":{\"city\":\"Malmö\"},\"contact\":{\"name\":\"Eva Ny\"}}")
                .patch(Employers.EMPLOYER)
                .then()
                .statusCode(200)
                .body("address.city", equalTo("Malmö"))
                .body("address.street", equalTo("Storgatan 1"))
                .body("contact.name", equalTo("Eva Ny"))
                .body("contact.email", equalTo(employer.contact()))
                .body("state", equalTo("VERIFIED"));

        assertThat(OtherServices.callsTo(employer.id())).hasSize(pushes);
    }

    @Test
    void closesTheCvsWhenItMovesToAnotherCountry() {
        Employer employer = Employers.verified();

        as(employer)
                .body("{\"country\":\"US\"}")
                .patch(Employers.EMPLOYER)
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING"))
                .body("country", equalTo("US"));

        JsonPath pushed = JsonPath.from(OtherServices.callsTo("/internal/employer-access/" + employer.id())
                .getLast()
                .body());
        assertThat(pushed.getBoolean("verified")).isFalse();
        assertThat(pushed.getString("country")).isEqualTo("US");
        Employers.verify(employer.id()).statusCode(200).body("state", equalTo("VERIFIED"));
    }

    @Test
    void doesNotSayThatItMovedBeforeCvServiceKnows() {
        Employer employer = Employers.verified();

        OtherServices.whileCvServiceIsDown(() -> as(employer)
                .body("{\"country\":\"US\"}")
                .patch(Employers.EMPLOYER)
                .then()
                .statusCode(503));

        as(employer)
                .body("{\"country\":\"US\"}")
                .patch(Employers.EMPLOYER)
                .then()
                .statusCode(200);
        assertThat(JsonPath.from(OtherServices.callsTo("/internal/employer-access/" + employer.id())
                                .getLast()
                                .body())
                        .getString("country"))
                .isEqualTo("US");
    }

    @Test
    void refusesAChangeOfAVersionThatIsNotTheCurrentOne() {
        Employer employer = Employers.verified();
        String before = as(employer).get(Employers.EMPLOYER).header("ETag");
        as(employer)
                .header("If-Match", before)
                .body("{\"address\":{\"city\":\"Lund\"}}")
                .patch(Employers.EMPLOYER);

        as(employer)
                .header("If-Match", before)
                .body("{\"address\":{\"city\":\"Umeå\"}}")
                .patch(Employers.EMPLOYER)
                .then()
                .statusCode(412);

        as(employer).get(Employers.EMPLOYER).then().body("address.city", equalTo("Lund"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"legalName\":\"Annat AB\"}       | 400 | /legalName",
                "{\"state\":\"VERIFIED\"}           | 400 | /state",
                "{\"organisationNumber\":\"1\"}     | 400 | /organisationNumber",
                "{\"country\":\"XX\"}               | 422 | /country",
                "{\"country\":null}                 | 422 | /country",
                "{\"contact\":{\"email\":\"x\"}}    | 422 | /contact/email",
                "{\"address\":{\"street\":\"\"}}    | 422 | /address/street",
                "{\"address\":7}                    | 400 | /address",
            })
    void refusesWhatAnEmployerMayNotChange(String body, int status, String pointer) {
        Employer employer = Employers.verified();

        as(employer)
                .body(body)
                .patch(Employers.EMPLOYER)
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void changesNothingWhileItIsSuspended() {
        Employer employer = Employers.verified();
        Employers.suspend(employer.id()).statusCode(200);

        as(employer)
                .body("{\"address\":{\"city\":\"Lund\"}}")
                .patch(Employers.EMPLOYER)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:tillit:problem:employer-not-verified"));
    }

    @Test
    void isClosedToEverybodyElse() {
        given().get(Employers.EMPLOYER).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.candidate(UUID.randomUUID()))
                .get(Employers.EMPLOYER)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.employer(UUID.randomUUID()))
                .get(Employers.EMPLOYER)
                .then()
                .statusCode(403);
    }
}
