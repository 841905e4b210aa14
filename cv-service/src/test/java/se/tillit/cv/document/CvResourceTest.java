package se.tillit.cv.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(CvStack.class)
class CvResourceTest {

    private static final String CVS = "/api/v1/me/cvs";

    @Test
    void writesInactiveCvAndGivesItBack() {
        Candidate candidate = Candidate.withProfile();

        String id = candidate
                .sends(Drafts.full("Utvecklare", "Om mig"))
                .post(CVS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .header("Location", matchesRegex("(http://[^/]+)?/api/v1/me/cvs/[0-9a-f-]{36}"))
                .body("visibility", equalTo("INACTIVE"))
                .body("allowThirdCountries", equalTo(false))
                .body("version", equalTo(1))
                .extract()
                .path("id");

        candidate
                .asks()
                .get(CVS + "/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Min titel"))
                .body("shownFields", containsInAnyOrder("name", "email", "phone", "birthDate"))
                .body("content.summary", equalTo("Om mig"))
                .body("content.experience[0].hideEmployer", equalTo(true))
                .body("content.links[0]", equalTo("https://signe.example.com"));
        candidate
                .asks()
                .get(CVS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("nextCursor", nullValue());
    }

    @Test
    void needsNameAndAddressInTheProfile() {
        Candidate nobody = Candidate.withoutProfile();

        nobody.sends(Drafts.headed("x"))
                .post(CVS)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/profile/name", "/profile/address"));
        nobody.patches(Map.of("name", "Signe Testberg")).then().statusCode(200);
        nobody.sends(Drafts.headed("x"))
                .post(CVS)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/profile/address"));
    }

    @Test
    void replacesTextAndHonoursIfMatch() {
        Candidate candidate = Candidate.withProfile();
        String cv = candidate.writes(Drafts.headed("Utvecklare"));

        candidate
                .rewrites(cv, Drafts.headed("Arkitekt"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2));
        candidate
                .sends(Drafts.headed("Chef"))
                .header("If-Match", "\"1\"")
                .put(CVS + "/" + cv)
                .then()
                .statusCode(412);
        candidate
                .asks()
                .get(CVS + "/" + cv)
                .then()
                .header("ETag", "\"2\"")
                .body("content.headline", equalTo("Arkitekt"));
        candidate
                .sends(Drafts.headed("Chef"))
                .header("If-Match", "\"2\"")
                .put(CVS + "/" + cv)
                .then()
                .statusCode(200);
    }

    @Test
    void deletesWhateverIfMatchSays() {
        Candidate candidate = Candidate.withProfile();
        String cv = candidate.writes(Drafts.headed("Utvecklare"));

        candidate
                .asks()
                .header("If-Match", "\"77\"")
                .delete(CVS + "/" + cv)
                .then()
                .statusCode(204);

        candidate.asks().get(CVS + "/" + cv).then().statusCode(404);
        candidate.deletes(cv).then().statusCode(404);
        candidate.asks().get(CVS).then().body("items", hasSize(0));
    }

    @Test
    void answersForSomebodyElsesCvAsForOneThatNeverWas() {
        String foreign = Candidate.withProfile().writes(Drafts.headed("Utvecklare"));
        Candidate candidate = Candidate.withProfile();
        String unknown = UUID.randomUUID().toString();

        for (String path : List.of("", "/reads")) {
            assertThat(refusal(candidate.asks().get(CVS + "/" + foreign + path)))
                    .isEqualTo(refusal(candidate.asks().get(CVS + "/" + unknown + path)));
        }
        assertThat(refusal(candidate.rewrites(foreign, Drafts.headed("x"))))
                .isEqualTo(refusal(candidate.rewrites(unknown, Drafts.headed("x"))));
        assertThat(refusal(candidate.shows(foreign, Map.of("visibility", "INACTIVE"))))
                .isEqualTo(refusal(candidate.shows(unknown, Map.of("visibility", "INACTIVE"))));
        assertThat(refusal(candidate.deletes(foreign))).isEqualTo(refusal(candidate.deletes(unknown)));
        candidate.asks().get(CVS + "/not-an-id").then().statusCode(404);
    }

    @Test
    void createsOnceForTheSameIdempotencyKey() {
        Candidate candidate = Candidate.withProfile();
        String key = UUID.randomUUID().toString();

        String first = post(candidate, key, Drafts.headed("Utvecklare"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String second = post(candidate, key, Drafts.headed("Utvecklare"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(second).isEqualTo(first);
        post(candidate, key, Drafts.headed("Arkitekt"))
                .then()
                .statusCode(422)
                .body("type", endsWith("idempotency-key-reused"));
        candidate.asks().get(CVS).then().body("items", hasSize(1));
    }

    @Test
    void pagesThroughSeveralCvs() {
        Candidate candidate = Candidate.withProfile();
        List<String> written = List.of(
                candidate.writes(Drafts.headed("Ett")),
                candidate.writes(Drafts.headed("Två")),
                candidate.writes(Drafts.headed("Tre")));

        String cursor = candidate
                .asks()
                .get(CVS + "?limit=2")
                .then()
                .body("items.id", equalTo(written.subList(0, 2)))
                .extract()
                .path("nextCursor");

        candidate
                .asks()
                .queryParam("cursor", cursor)
                .get(CVS)
                .then()
                .body("items.id", equalTo(written.subList(2, 3)))
                .body("nextCursor", nullValue());
        Candidate.withProfile()
                .asks()
                .queryParam("cursor", cursor)
                .get(CVS)
                .then()
                .statusCode(400);
        candidate.asks().get(CVS + "?limit=0").then().statusCode(400);
        candidate.asks().get(CVS + "?sort=title").then().statusCode(400);
    }

    @Test
    void refusesMoreCvsThanAnybodyNeeds() {
        Candidate candidate = Candidate.withProfile();
        for (int i = 0; i < WriteCv.MOST_CVS; i++) {
            candidate.writes(Drafts.headed("Nummer " + i));
        }

        candidate
                .sends(Drafts.headed("x"))
                .post(CVS)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too-many-cvs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}}",
                "{\"content\":{\"nickname\":\"x\"}}",
                "{\"content\":{},\"visibility\":\"PUBLIC\"}",
                "{\"content\":{\"headline\":7}}",
                "{\"content\":{\"skills\":\"Java\"}}",
                "{\"content\":{\"skills\":[null]}}",
                "{\"content\":{\"drivingLicences\":[\"Z\"]}}",
                "{\"content\":{\"languages\":[{\"code\":\"sv\",\"level\":\"Z9\"}]}}",
                "{\"content\":{},\"shownFields\":[\"personnummer\"]}",
                "{\"content\":{},\"coarsenedFields\":[\"gender\"]}"
            })
    void refusesMalformedDrafts(String draft) {
        Candidate.withProfile()
                .asks()
                .contentType(ContentType.JSON)
                .body(draft)
                .post(CVS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /content",
                "{\"content\":{\"headline\":\"a\\u0000b\"}} | /content/headline",
                "{\"content\":{\"summary\":\"a\\ud800b\"}} | /content/summary",
                "{\"title\":\"a\\nb\",\"content\":{}} | /title",
                "{\"content\":{\"skills\":[\"Java\",\" \"]}} | /content/skills/1",
                "{\"content\":{\"links\":[\"javascript:alert(1)\"]}} | /content/links/0",
                "{\"content\":{\"experience\":[{\"from\":\"2019-13\"}]}} | /content/experience/0/from",
                "{\"content\":{\"experience\":[{\"from\":\"2019\",\"to\":\"2018\"}]}} | /content/experience/0/to",
                "{\"content\":{\"occupations\":[\"x\"]}} | /content/occupations/0",
                "{\"content\":{\"wishes\":{\"places\":[\"0000\"]}}} | /content/wishes/places/0",
                "{\"content\":{\"languages\":[{\"code\":\"svenska\"}]}} | /content/languages/0/code"
            })
    void refusesDraftsThatBreakRules(String draft, String pointer) {
        Candidate.withProfile()
                .asks()
                .contentType(ContentType.JSON)
                .body(draft)
                .post(CVS)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    @Test
    void refusesTextThatIsTooLong() {
        Candidate candidate = Candidate.withProfile();

        candidate.sends(Drafts.headed("x".repeat(201))).post(CVS).then().statusCode(422);
        candidate
                .sends(Drafts.of(Map.of("skills", Collections.nCopies(101, "Java"))))
                .post(CVS)
                .then()
                .statusCode(422);
        candidate
                .sends(Drafts.of(Map.of("summary", "x".repeat(300_000))))
                .post(CVS)
                .then()
                .statusCode(413);
    }

    @Test
    void keepsLongWordsAndOddTextThatTheIndexMustSurvive() {
        Candidate candidate = Candidate.withProfile();
        String odd = "å".repeat(4_000) + " '\\':*&|!() 'citat' \\";

        String cv = candidate.writes(Drafts.of(Map.of("summary", odd, "headline", "O'Brien \\ <->")));

        candidate.asks().get(CVS + "/" + cv).then().body("content.summary", equalTo(odd));
    }

    @Test
    void saysInSwedishWhatIsWrong() {
        Candidate.withoutProfile()
                .sends(Drafts.headed("x"))
                .header("Accept-Language", "sv")
                .post(CVS)
                .then()
                .statusCode(422)
                .body("errors[0].message", equalTo("behövs så länge det finns ett CV: fyll i det i profilen"));
    }

    @Test
    void isClosedToOtherRolesAndToNobody() {
        given().get(CVS).then().statusCode(401);
        given().contentType(ContentType.JSON).body("{}").post(CVS).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.employer(UUID.randomUUID()))
                .get(CVS)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.employer(UUID.randomUUID()))
                .delete(CVS + "/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    private static Response post(Candidate candidate, String key, Map<String, ?> draft) {
        return candidate.sends(draft).header("Idempotency-Key", key).post(CVS);
    }

    private static String refusal(Response response) {
        response.then().statusCode(404);
        return response.asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
