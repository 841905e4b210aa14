package se.tillit.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.Component;

/**
 * The first lock alone (rule 1a): cv-service asked directly, past the gateway, with a token that it accepts. The second
 * lock has its own test in the gateway, against an upstream that leaks.
 */
class TwoLocksIT {

    private final Platform platform = Platform.running();
    private final Candidate anna = Candidate.registered(platform);
    private final Employer employer = platform.demoEmployer();
    private final String headline = "Direktfråga " + UUID.randomUUID();

    @Test
    void cvServiceAloneReleasesContentAndNoIdentity() {
        anna.fillInProfile(AnnasCv.profile()).statusCode(200);
        String cv = anna.writeCv(AnnasCv.body(headline));
        anna.makeVisible(cv, "ANONYMOUS");

        Response hits = direct("/api/v1/employer/cvs?place=0180&limit=100");
        String ref = hits.path("items.find { it.headline == '%s' }.ref".formatted(headline));
        Response view = direct("/api/v1/employer/cvs/" + ref);

        view.then()
                .statusCode(200)
                .body("view", equalTo("ANONYMOUS"))
                .body("birthYear", equalTo(1988))
                .body("gender", equalTo("FEMALE"))
                .body("municipality", equalTo("0180"))
                .body("content.headline", equalTo(headline))
                .body("content.summary", not(equalTo("")))
                .body("content.occupations[0]", equalTo(AnnasCv.OCCUPATION))
                .body("content.wishes.places[0]", equalTo("0180"))
                .body("content.experience[0].title", equalTo("Systemutvecklare"))
                .body("content.education[0].school", equalTo("Tekniska skolan"))
                .body("content.skills[0]", equalTo("Java"))
                .body("content.languages[0].code", equalTo("sv"))
                .body("content.drivingLicences[0]", equalTo("B"))
                .body("$", not(hasKey("personal")));
        for (Response answer : List.of(hits, view)) {
            String everything = (answer.headers() + answer.asString()).toLowerCase(Locale.ROOT);
            assertThat(AnnasCv.secrets()).noneMatch(everything::contains);
        }
    }

    @Test
    void cvServiceAloneKeepsInactiveCvsToItself() {
        anna.fillInProfile(AnnasCv.profile()).statusCode(200);
        String cv = anna.writeCv(AnnasCv.body(headline));
        assertThat(direct("/api/v1/employer/cvs?place=0180&limit=100").asString())
                .doesNotContain(headline);

        given().baseUri(platform.stack().service(Component.CV_SERVICE).toString())
                .auth()
                .oauth2(employer.login().token())
                .get("/api/v1/me/cvs/" + cv)
                .then()
                .statusCode(403);
    }

    @Test
    void internalDoorsAreClosedToPeopleAndToTheGateway() {
        String path = "/api/v1/internal/profiles/" + UUID.randomUUID();
        for (String token : List.of(
                employer.login().token(),
                anna.login().token(),
                platform.operator().token())) {
            given().baseUri(platform.stack().service(Component.CV_SERVICE).toString())
                    .auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(Map.of("name", "x"))
                    .put(path)
                    .then()
                    .statusCode(403);
            platform.oddRequest()
                    .auth()
                    .oauth2(token)
                    .body(Map.of("name", "x"))
                    .put(path)
                    .then()
                    .statusCode(404);
        }
    }

    private Response direct(String path) {
        return given().baseUri(platform.stack().service(Component.CV_SERVICE).toString())
                .auth()
                .oauth2(employer.login().token())
                .get(path);
    }
}
