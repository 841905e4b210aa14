package se.tillit.cv.visibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Rows;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(CvStack.class)
class VisibilityResourceTest {

    private final EntityManager database;
    private Candidate candidate;

    VisibilityResourceTest(EntityManager database) {
        this.database = database;
    }

    @BeforeEach
    void prepare() {
        candidate = Candidate.withProfile();
    }

    @Test
    void refusesToOpenUntilTheNoticesOfTheNewStateAreAccepted() {
        String cv = candidate.writes(Drafts.headed("Utvecklare"));

        candidate
                .sends(Map.of("visibility", "ANONYMOUS"))
                .header("Accept-Language", "sv")
                .put(path(cv))
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("requiredNotices.key", containsInAnyOrder("anonymous-free-text.1", "visible-to-employers.1"))
                .body("requiredNotices.text", hasItem("free text lang=sv"));
        candidate
                .shows(cv, Map.of("visibility", "ANONYMOUS", "acceptedNotices", List.of("anonymous-free-text.1")))
                .then()
                .statusCode(428)
                .body("requiredNotices.key", contains("visible-to-employers.1"));
        assertState(cv, "INACTIVE");

        candidate
                .shows(cv, accepting("ANONYMOUS", "anonymous-free-text.1", "visible-to-employers.1"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("visibility", equalTo("ANONYMOUS"))
                .body("allowThirdCountries", equalTo(false))
                .body("openDisclosures", empty())
                .body("openApplications", empty())
                .body("warnings", empty());
        assertState(cv, "ANONYMOUS");
    }

    @Test
    void asksForThePublicNoticesOnTheWayFromAnonymousToPublic() {
        String cv = candidate.writesAndShows(Drafts.headed("Utvecklare"), "ANONYMOUS");

        candidate
                .shows(cv, Map.of("visibility", "PUBLIC"))
                .then()
                .statusCode(428)
                .body("requiredNotices.key", containsInAnyOrder("public-boxes.1", "visible-to-employers.1"));
        assertState(cv, "ANONYMOUS");
    }

    @Test
    void refusesKeysOfOtherNotices() {
        String cv = candidate.writes(Drafts.headed("Utvecklare"));

        candidate
                .shows(cv, accepting("ANONYMOUS", "anonymous-free-text.0", "public-boxes.1"))
                .then()
                .statusCode(428);
    }

    @Test
    void remembersWhichNoticesWereAcceptedAndWhen() {
        String cv = candidate.writes(Drafts.headed("Utvecklare"));
        candidate.shows(cv, Map.of("visibility", "ANONYMOUS")).then().statusCode(428);
        assertThat(acceptances(cv)).isEmpty();

        candidate.shows(cv, "ANONYMOUS");

        assertThat(acceptances(cv)).containsExactlyInAnyOrder("anonymous-free-text.1", "visible-to-employers.1");
    }

    @ParameterizedTest
    @CsvSource({"ANONYMOUS, INACTIVE", "PUBLIC, ANONYMOUS", "PUBLIC, INACTIVE"})
    void closesWithoutNoticesAndWhateverIfMatchSays(String from, String to) {
        String cv = candidate.writesAndShows(Drafts.headed("Utvecklare"), from);

        candidate
                .sends(Map.of("visibility", to))
                .header("If-Match", "\"1\"")
                .put(path(cv))
                .then()
                .statusCode(200)
                .body("visibility", equalTo(to));
        assertState(cv, to);
    }

    @Test
    void honoursIfMatchForOpening() {
        String cv = candidate.writes(Drafts.headed("Utvecklare"));
        Map<String, Object> wish = Map.of("visibility", "PUBLIC", "acceptedNotices", Candidate.NOTICES);

        candidate.sends(wish).header("If-Match", "\"9\"").put(path(cv)).then().statusCode(412);
        assertState(cv, "INACTIVE");
        candidate.sends(wish).header("If-Match", "\"1\"").put(path(cv)).then().statusCode(200);
    }

    @Test
    void letsThirdCountriesInOnlyWithTheirNoticeAndOutWithoutAny() {
        String cv = candidate.writesAndShows(Drafts.headed("Utvecklare"), "PUBLIC");

        candidate
                .shows(cv, Map.of("visibility", "PUBLIC", "allowThirdCountries", true))
                .then()
                .statusCode(428)
                .body("requiredNotices.key", contains("third-countries.1"));
        candidate
                .shows(
                        cv,
                        Map.of(
                                "visibility",
                                "PUBLIC",
                                "allowThirdCountries",
                                true,
                                "acceptedNotices",
                                List.of("third-countries.1")))
                .then()
                .statusCode(200)
                .body("allowThirdCountries", equalTo(true));
        candidate
                .shows(cv, Map.of("visibility", "PUBLIC", "allowThirdCountries", false))
                .then()
                .statusCode(200)
                .body("allowThirdCountries", equalTo(false));
    }

    @Test
    void closesAndWarnsWhenTheSameCallWouldLetThirdCountriesIn() {
        String cv = candidate.writesAndShows(Drafts.headed("Utvecklare"), "PUBLIC");

        candidate
                .shows(cv, Map.of("visibility", "ANONYMOUS", "allowThirdCountries", true))
                .then()
                .statusCode(200)
                .body("visibility", equalTo("ANONYMOUS"))
                .body("allowThirdCountries", equalTo(false))
                .body("warnings", contains("THIRD_COUNTRIES_NOT_ALLOWED"));
    }

    @Test
    void forgetsAcceptancesWithTheCv() {
        String cv = candidate.writesAndShows(Drafts.headed("Utvecklare"), "ANONYMOUS");

        candidate.deletes(cv).then().statusCode(204);

        List<?> orphans = database.createNativeQuery(
                        "select 1 from notice_acceptance a where not exists (select from cv where number ="
                                + " a.cv_number)")
                .getResultList();
        assertThat(orphans).isEmpty();
        assertThat(acceptances(cv)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"visibility\":\"VISIBLE\"}",
                "{\"visibility\":2}",
                "{\"visibility\":\"PUBLIC\",\"force\":true}",
                "[]"
            })
    void refusesMalformedWishes(String wish) {
        String cv = candidate.writes(Drafts.headed("Utvecklare"));

        candidate
                .asks()
                .contentType(ContentType.JSON)
                .body(wish)
                .put(path(cv))
                .then()
                .statusCode(400);
        candidate
                .asks()
                .contentType(ContentType.JSON)
                .body("{}")
                .put(path(cv))
                .then()
                .statusCode(422);
    }

    @Test
    void isClosedToOtherRolesAndToNobody() {
        String cv = candidate.writes(Drafts.headed("Utvecklare"));

        given().contentType(ContentType.JSON).body("{}").put(path(cv)).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.employer(UUID.randomUUID()))
                .contentType(ContentType.JSON)
                .body(Map.of("visibility", "INACTIVE"))
                .put(path(cv))
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> accepting(String visibility, String... notices) {
        return Map.of("visibility", visibility, "acceptedNotices", List.of(notices));
    }

    private void assertState(String cv, String visibility) {
        candidate.asks().get("/api/v1/me/cvs/" + cv).then().body("visibility", equalTo(visibility));
    }

    @SuppressWarnings("unchecked")
    private List<String> acceptances(String cv) {
        return database.createNativeQuery("""
            select a.notice_key from notice_acceptance a join cv c on c.number = a.cv_number
            where c.id = ?1 and a.accepted_at > now() - interval '1 minute'
            """, String.class)
                .setParameter(1, UUID.fromString(cv))
                .getResultList();
    }

    private static String path(String cv) {
        return "/api/v1/me/cvs/" + cv + "/visibility";
    }

    @Test
    void tellsTheLedgerWhichNoticesWereAcceptedAndNothingForAClosing() {
        String cv = candidate.writes(Drafts.headed("Utvecklare"));

        candidate.shows(cv, "PUBLIC");
        candidate.shows(cv, Map.of("visibility", "INACTIVE")).then().statusCode(200);

        List<String> events =
                Rows.of("select payload from outbox where type = 'notices-accepted' and aggregate_id = '" + cv + "'");
        assertThat(events).hasSize(1);
        assertThat(events.getFirst())
                .contains(candidate.id().toString(), "visible-to-employers.1", "public-boxes.1", "\"language\":\"en\"")
                .doesNotContain("anonymous-free-text", "Signe");
    }
}
