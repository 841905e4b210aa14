package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The first story: an employer meets a candidate, and learns at each step what she released and nothing else. */
class EmployerFindsCandidateJourneyIT {

    private static final Map<String, ?> BY_OCCUPATION_AND_PLACE =
            Map.of("occupation", AnnasCv.OCCUPATION, "place", "0180");

    private final Platform platform = Platform.running();
    private final Candidate anna = Candidate.unknown(platform);
    private final Employer employer = platform.demoEmployer();
    private final Employer otherEmployer = platform.otherDemoEmployer();
    private final String headline = "Utvecklare " + UUID.randomUUID();

    @Test
    void employerMeetsTheCandidateAsSheChooses() {
        registersAndCannotLogIn();
        linkInTheMailChangesNothingUntilItIsConfirmed();
        profileComesBeforeTheFirstCv();
        String cv = anna.writeCv(AnnasCv.body(headline));
        inactiveCvIsNowhere();
        openingAsksForTheNotices(cv);
        String ref = anonymousCvIsFoundByOccupationAndPlace();
        anonymousViewShowsContentAndNoIdentity(ref);
        searchForHerNameFindsNothing();
        otherEmployerGetsAnotherReference(ref);
        publicViewShowsTheBoxesSheChose(cv);
        inactiveAgainIsLikeAnUnknownReference(cv);
        newAnonymityHasANewReference(cv, ref);
        // Each answer was held against the published document on its way.
        assertThat(platform.publishedApi().checked()).isGreaterThan(40);
    }

    @Test
    void nobodyButAVerifiedEmployerSeesAnything() {
        platform.request().get("/api/v1/employer/cvs").then().statusCode(401);
        Candidate.registered(platform)
                .request()
                .get("/api/v1/employer/cvs")
                .then()
                .statusCode(403);
        platform.operator().request().get("/api/v1/employer/cvs").then().statusCode(403);
        employer.search(Map.of()).statusCode(200);
    }

    private void registersAndCannotLogIn() {
        anna.register().statusCode(202);
        anna.login().attempt().statusCode(not(equalTo(200)));
    }

    private void linkInTheMailChangesNothingUntilItIsConfirmed() {
        Inbox.Link link = anna.inbox().linkIn(anna.inbox().newestOf(1));
        for (int i = 0; i < 5; i++) {
            platform.request().get(link.path()).then().statusCode(200);
            platform.request().head(link.path()).then().statusCode(200);
        }
        anna.login().attempt().statusCode(not(equalTo(200)));
        String account = anna.confirm(link.token()).statusCode(201).extract().path("accountId");
        anna.confirm(link.token()).statusCode(201).body("accountId", equalTo(account));
        anna.request().get("/api/v1/me").then().statusCode(200).body("id", equalTo(account));
        assertThat(anna.inbox().mails()).hasSize(1);
    }

    private void profileComesBeforeTheFirstCv() {
        anna.request()
                .body(AnnasCv.body(headline))
                .post("/api/v1/me/cvs")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/profile/address", "/profile/name"));
        anna.fillInProfile(AnnasCv.profile()).statusCode(200);
    }

    private void inactiveCvIsNowhere() {
        assertThat(employer.card(BY_OCCUPATION_AND_PLACE, headline)).isEmpty();
        assertThat(employer.card(Map.of("q", "Quarkusframverket"), headline)).isEmpty();
    }

    private void openingAsksForTheNotices(String cv) {
        anna.ask(cv, "ANONYMOUS", List.of())
                .statusCode(428)
                .body("requiredNotices.size()", not(equalTo(0)))
                .body("requiredNotices[0].text", notNullValue());
        assertThat(employer.card(BY_OCCUPATION_AND_PLACE, headline)).isEmpty();
        anna.makeVisible(cv, "ANONYMOUS");
    }

    private String anonymousCvIsFoundByOccupationAndPlace() {
        Map<String, Object> card =
                employer.card(BY_OCCUPATION_AND_PLACE, headline).orElseThrow();
        assertThat(card).containsEntry("view", "ANONYMOUS").containsEntry("municipality", "0180");
        assertThat(employer.card(Map.of("place", "0680"), headline)).isEmpty();
        assertThat(employer.card(Map.of("q", "quarkusframverket"), headline)).isPresent();
        return String.valueOf(card.get("ref"));
    }

    private void anonymousViewShowsContentAndNoIdentity(String ref) {
        Response answer = employer.open(ref)
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("ETag", nullValue())
                .header("Last-Modified", nullValue())
                .body("view", equalTo("ANONYMOUS"))
                .body("birthYear", equalTo(1988))
                .body("gender", equalTo("FEMALE"))
                .body("municipality", equalTo("0180"))
                .body("content.headline", equalTo(headline))
                .body("content.skills", contains("Java", "Kotlin"))
                .body("content.experience[0].title", equalTo("Systemutvecklare"))
                .body("$", not(hasKey("personal")))
                .body("content", not(hasKey("links")))
                .extract()
                .response();
        String everything = (answer.headers() + answer.asString()).toLowerCase(Locale.ROOT);
        assertThat(AnnasCv.secrets()).noneMatch(everything::contains);
    }

    private void searchForHerNameFindsNothing() {
        for (String term : List.of(AnnasCv.FIRST_NAME, AnnasCv.LAST_NAME, "0701740635", AnnasCv.BOX_EMAIL)) {
            assertThat(employer.card(Map.of("q", term), headline)).isEmpty();
        }
    }

    private void otherEmployerGetsAnotherReference(String ref) {
        Map<String, Object> card =
                otherEmployer.card(BY_OCCUPATION_AND_PLACE, headline).orElseThrow();
        assertThat(card.get("ref")).isNotEqualTo(ref);
        assertThat(employer.card(BY_OCCUPATION_AND_PLACE, headline).orElseThrow())
                .containsEntry("ref", ref);
        otherEmployer.open(ref).statusCode(404);
    }

    private void publicViewShowsTheBoxesSheChose(String cv) {
        anna.makeVisible(cv, "PUBLIC");
        String ref = String.valueOf(
                employer.card(BY_OCCUPATION_AND_PLACE, headline).orElseThrow().get("ref"));
        employer.open(ref)
                .statusCode(200)
                .body("view", equalTo("PUBLIC"))
                .body("personal.name", equalTo(AnnasCv.FIRST_NAME + " " + AnnasCv.LAST_NAME))
                .body("personal.email", equalTo(AnnasCv.BOX_EMAIL))
                .body("personal.phone", equalTo(AnnasCv.PHONE))
                .body("personal", not(hasKey("address")))
                .body("personal", not(hasKey("mobile")))
                .body("personal", not(hasKey("birthDate")))
                .body("content.experience[0].employer", equalTo(AnnasCv.HIDDEN_EMPLOYER));
    }

    private void inactiveAgainIsLikeAnUnknownReference(String cv) {
        String ref = String.valueOf(
                employer.card(BY_OCCUPATION_AND_PLACE, headline).orElseThrow().get("ref"));
        anna.makeVisible(cv, "INACTIVE");
        ValidatableResponse hidden = employer.open(ref).statusCode(404);
        ValidatableResponse unknown =
                employer.open(ref.substring(0, ref.length() - 4) + "AAAA").statusCode(404);
        assertThat(withoutTraceId(hidden)).isEqualTo(withoutTraceId(unknown));
        assertThat(employer.card(BY_OCCUPATION_AND_PLACE, headline)).isEmpty();
    }

    private void newAnonymityHasANewReference(String cv, String oldRef) {
        anna.makeVisible(cv, "ANONYMOUS");
        assertThat(employer.card(BY_OCCUPATION_AND_PLACE, headline)
                        .orElseThrow()
                        .get("ref"))
                .isNotEqualTo(oldRef);
        employer.open(oldRef).statusCode(404);
    }

    private static String withoutTraceId(ValidatableResponse answer) {
        return answer.extract().asString().replaceAll("\"instance\":\"[0-9a-f]{32}\"", "");
    }
}
