package se.tillit.cv.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(CvStack.class)
class EmployerCvResourceTest {

    private final String word = Drafts.word();
    private Candidate candidate;
    private Employer employer;

    @BeforeEach
    void prepare() {
        candidate = Candidate.withProfile();
        employer = Employer.verified();
    }

    @Test
    void showsMaskedContentOfAnonymousCv() {
        candidate.writesAndShows(
                Drafts.full(word + " Signe", "Ring Signe Testberg på 070-174 06 05 eller signe.testberg@example.com"),
                "ANONYMOUS");
        String ref = employer.findsOne(word);

        Response answer = employer.reads(ref);

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .header("Last-Modified", nullValue())
                .body("ref", equalTo(ref))
                .body("view", equalTo("ANONYMOUS"))
                .body("birthYear", equalTo(1988))
                .body("gender", equalTo("FEMALE"))
                .body("municipality", equalTo("0180"))
                .body("content.headline", containsString(word))
                .body("content.occupations", contains(Drafts.DEVELOPER))
                .body("content.skills", contains("Java", "SQL"))
                .body("content.wishes.places", contains("1280"))
                .body("content.experience[0].title", equalTo("Utvecklare"))
                .body("content.education[0].school", equalTo("Provskolan"))
                .body("content.languages[0].code", equalTo("sv"))
                .body("content.drivingLicences", contains("B"));
        assertThat(keys(answer, "$"))
                .containsExactlyInAnyOrder("ref", "view", "birthYear", "gender", "municipality", "content");
        assertThat(keys(answer, "content.experience[0]")).doesNotContain("employer", "hideEmployer");
        assertThat(answer.asString())
                .doesNotContain("Signe", "Testberg", "174", "example.com", "Hemlig", "Min titel", "links", "personal");
    }

    @Test
    void showsExactlyTheChosenBoxesOfPublicCv() {
        candidate.writesAndShows(Drafts.full(word, "Signe Testberg"), "PUBLIC");

        Response answer = employer.reads(employer.findsOne(word));

        answer.then()
                .statusCode(200)
                .body("view", equalTo("PUBLIC"))
                .body("content.summary", equalTo("Signe Testberg"))
                .body("content.experience[0].employer", equalTo("Hemlig Verkstad AB"))
                .body("content.links", contains("https://signe.example.com"))
                .body("personal.name", equalTo("Signe Testberg"))
                .body("personal.birthDate", equalTo("1988-02-03"));
        assertThat(keys(answer, "personal")).containsExactlyInAnyOrder("name", "email", "phone", "birthDate");
        assertThat(answer.asString()).doesNotContain("Provgatan", "070-174", "Min titel", "hideEmployer");
    }

    @Test
    void showsNoBoxWhenNoneWasChosen() {
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");

        employer.reads(employer.findsOne(word)).then().statusCode(200).body("personal", anEmptyMap());
    }

    @Test
    void answersWithTheSameBytesForEverythingThatIsNotThere() {
        String closed = candidate.writesAndShows(Drafts.headed(word), "ANONYMOUS");
        String ref = employer.findsOne(word);
        String foreign = Employer.verified().findsOne(word);
        String deletedWord = Drafts.word();
        String deleted = candidate.writesAndShows(Drafts.headed(deletedWord), "PUBLIC");
        String deletedRef = employer.findsOne(deletedWord);
        candidate.deletes(deleted).then().statusCode(204);
        candidate.shows(closed, Map.of("visibility", "INACTIVE")).then().statusCode(200);

        Set<String> answers = Stream.of(
                        ref, foreign, deletedRef, "x", UUID.randomUUID().toString(), "a".repeat(2_000), "%00")
                .map(employer::reads)
                .map(EmployerCvResourceTest::refusal)
                .collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
    }

    @Test
    void givesEachEmployerAnotherReferenceThatStaysTheSame() {
        candidate.writesAndShows(Drafts.headed(word), "ANONYMOUS");
        Employer other = Employer.verified();

        String ref = employer.findsOne(word);

        assertThat(employer.findsOne(word)).isEqualTo(ref);
        assertThat(other.findsOne(word)).isNotEqualTo(ref);
        other.reads(ref).then().statusCode(404);
        employer.reads(ref).then().statusCode(200);
    }

    @Test
    void letsReferencesDieAtEachChangeToAnonymous() {
        String cv = candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        String publicRef = employer.findsOne(word);

        candidate.shows(cv, "ANONYMOUS");

        String anonymousRef = employer.findsOne(word);
        assertThat(anonymousRef).isNotEqualTo(publicRef);
        employer.reads(publicRef).then().statusCode(404);
        candidate.shows(cv, "INACTIVE");
        candidate.shows(cv, "ANONYMOUS");
        employer.reads(anonymousRef).then().statusCode(404);
        assertThat(employer.findsOne(word)).isNotEqualTo(anonymousRef);
    }

    @Test
    void refusesEmployersThatMaySeeNothing() {
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        String ref = employer.findsOne(word);

        for (Employer refused : List.of(Employer.unverified(), Employer.unheardOf())) {
            for (Response answer : List.of(
                    refused.reads(ref), refused.reads("x"), refused.searches(Map.of()), refused.posts(Map.of()))) {
                answer.then()
                        .statusCode(403)
                        .header("Cache-Control", "no-store")
                        .body("type", endsWith("employer-not-verified"));
            }
        }
        employer.reads(ref).then().statusCode(200);
        employer.becomes(true, true, "SE");
        employer.reads(ref).then().statusCode(403);
        employer.searches(Map.of()).then().statusCode(403);
        employer.becomes(true, false, "SE");
        employer.reads(ref).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "GB", "CH"})
    void letsThirdCountriesInOnlyWhereTheOwnerAllowedIt(String country) {
        Employer far = Employer.verifiedIn(country);
        String cv = candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        assertThat(far.finds(word)).isEmpty();

        allowThirdCountries(cv, true);
        String ref = far.findsOne(word);
        far.reads(ref).then().statusCode(200);
        allowThirdCountries(cv, false);

        assertThat(refusal(far.reads(ref))).isEqualTo(refusal(far.reads("x")));
        assertThat(far.finds(word)).isEmpty();
        employer.reads(employer.findsOne(word)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SE", "DE", "NO", "IS", "LI"})
    void letsTheEuropeanEconomicAreaIn(String country) {
        candidate.writesAndShows(Drafts.headed(word), "ANONYMOUS");
        Employer near = Employer.verifiedIn(country);

        near.reads(near.findsOne(word)).then().statusCode(200);
    }

    @Test
    void tellsTheOwnerWhoReadWhichVersionAsWhat() {
        String cv = candidate.writesAndShows(Drafts.headed(word), "ANONYMOUS");
        employer.reads(employer.findsOne(word));
        candidate.rewrites(cv, Drafts.headed(word + " ny")).then().statusCode(200);
        candidate.shows(cv, "PUBLIC");
        employer.reads(employer.findsOne(word));
        employer.reads("x").then().statusCode(404);

        candidate
                .asks()
                .get("/api/v1/me/cvs/" + cv + "/reads")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.version", contains(2, 1))
                .body("items.view", contains("PUBLIC", "ANONYMOUS"))
                .body(
                        "items.employerId",
                        contains(employer.id().toString(), employer.id().toString()))
                .body("items[0].number", nullValue());
    }

    @Test
    void pagesThroughTheReadLog() {
        String cv = candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        String ref = employer.findsOne(word);
        Stream.of(1, 2, 3).forEach(_ -> employer.reads(ref));
        String path = "/api/v1/me/cvs/" + cv + "/reads";

        String cursor = candidate
                .asks()
                .get(path + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");

        candidate.asks().queryParam("cursor", cursor).get(path).then().body("items", hasSize(1));
    }

    @Test
    void logsNothingThatIsNotReleased() {
        String cv = candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        String ref = employer.findsOne(word);
        candidate.shows(cv, "INACTIVE");
        employer.reads(ref).then().statusCode(404);
        Employer.unverified().reads(ref).then().statusCode(403);

        candidate.asks().get("/api/v1/me/cvs/" + cv + "/reads").then().body("items", empty());
    }

    @Test
    void isClosedToOtherRolesAndToNobody() {
        given().get("/api/v1/employer/cvs/x").then().statusCode(401);
        given().auth()
                .oauth2(candidate.token())
                .get("/api/v1/employer/cvs/x")
                .then()
                .statusCode(403)
                .body("type", endsWith("forbidden"));
        given().auth()
                .oauth2(Tokens.operator())
                .get("/api/v1/employer/cvs/x")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(employer.token())
                .get("/api/v1/employer/cvs/x?fields=personal")
                .then()
                .statusCode(400);
    }

    @Test
    void followsTheProfileAtOnce() {
        String cv = candidate.writesAndShows(Drafts.of(Map.of("headline", word + " Nyanamn Efterberg")), "ANONYMOUS");
        String ref = employer.findsOne(word);
        employer.reads(ref).then().body("content.headline", containsString("Nyanamn Efterberg"));

        candidate
                .patches(Map.of("name", "Nyanamn Efterberg", "birthDate", "1991-01-01"))
                .then()
                .statusCode(200);

        employer.reads(ref)
                .then()
                .body("content.headline", not(containsString("Nyanamn")))
                .body("content.headline", not(containsString("Efterberg")))
                .body("birthYear", equalTo(1991));
        assertThat(employer.finds("Efterberg " + word)).isEmpty();
        candidate
                .asks()
                .get("/api/v1/me/cvs/" + cv)
                .then()
                .body("content.headline", equalTo(word + " Nyanamn Efterberg"));
    }

    private void allowThirdCountries(String cv, boolean allowed) {
        candidate
                .shows(
                        cv,
                        Map.of(
                                "visibility",
                                "PUBLIC",
                                "allowThirdCountries",
                                allowed,
                                "acceptedNotices",
                                Candidate.NOTICES))
                .then()
                .statusCode(200);
    }

    private static Set<String> keys(Response answer, String path) {
        Map<String, ?> members = answer.jsonPath().getMap(path);
        return members.keySet();
    }

    private static String refusal(Response response) {
        response.then().statusCode(404);
        String headers = response.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("traceparent"))
                .toList()
                .toString();
        return headers + response.asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
