package se.tillit.cv.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(CvStack.class)
class SearchResourceTest {

    private final String word = Drafts.word();
    private Candidate candidate;
    private Employer employer;

    @BeforeEach
    void prepare() {
        candidate = Candidate.withProfile();
        employer = Employer.verified();
    }

    @Test
    void answersWithCardsAndNothingPersonal() {
        candidate.writesAndShows(Drafts.full(word + " Signe", "Signe Testberg"), "ANONYMOUS");

        Response answer = employer.searches(Map.of("q", word, "occupation", Drafts.DEVELOPER, "place", "0180"));

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .header("Last-Modified", nullValue())
                .body("items", hasSize(1))
                .body("items[0].view", equalTo("ANONYMOUS"))
                .body("items[0].headline", equalTo(word + " •••••"))
                .body("items[0].occupations", contains(Drafts.DEVELOPER))
                .body("items[0].municipality", equalTo("0180"))
                .body("items[0].updatedMonth", matchesRegex("\\d{4}-\\d{2}"))
                .body("nextCursor", nullValue())
                .body("total", equalTo("<5"))
                .body("facets", anEmptyMap());
        Map<String, ?> card = answer.jsonPath().getMap("items[0]");
        assertThat(card.keySet())
                .containsExactlyInAnyOrder("ref", "view", "headline", "occupations", "municipality", "updatedMonth");
    }

    @Test
    void findsNothingThatIsInactive() {
        String cv = candidate.writes(Drafts.headed(word));
        assertThat(employer.finds(word)).isEmpty();

        candidate.shows(cv, "PUBLIC");
        assertThat(employer.finds(word)).hasSize(1);

        candidate.shows(cv, "INACTIVE");
        employer.searches(Map.of("q", word)).then().body("items", empty()).body("total", equalTo("<5"));
        assertThat(employer.posts(Map.of("q", word)).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void findsAnonymousCvByMaskedTextAloneAndPublicByItsOwn() {
        String cv =
                candidate.writesAndShows(Drafts.full(word, "Signe Testberg 0701740605 Hemlig Verkstad"), "ANONYMOUS");
        List<String> own = List.of("Signe", "Testberg", "0701740605", "070-174 06 05", "Verkstad", "signes");

        assertThat(own)
                .allSatisfy(
                        term -> assertThat(employer.finds(word + " " + term)).isEmpty());
        assertThat(own)
                .allSatisfy(term -> assertThat(employer.posts(Map.of("q", word + " " + term))
                                .jsonPath()
                                .getList("items"))
                        .isEmpty());

        candidate.shows(cv, "PUBLIC");
        assertThat(own.subList(0, 5))
                .allSatisfy(
                        term -> assertThat(employer.finds(word + " " + term)).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "0180, true",
        "01, true",
        "11122, true",
        "Stockholm, true",
        "Stockholms län, true",
        "1280, true",
        "12, true",
        "Malmö, true",
        "1480, false",
        "14, false",
        "0184, false"
    })
    void findsByHomeAndByWishedPlaces(String place, boolean found) {
        candidate.writesAndShows(Drafts.full(word, "text"), "ANONYMOUS");

        employer.searches(Map.of("q", word, "place", place))
                .then()
                .statusCode(200)
                .body("items", hasSize(found ? 1 : 0));
    }

    @Test
    void findsWhoWouldWorkAnywhereInTheCounty() {
        candidate.writesAndShows(
                Drafts.of(Map.of("headline", word, "wishes", Map.of("places", List.of("14")))), "PUBLIC");

        employer.searches(Map.of("q", word, "place", "1480")).then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANONYMOUS", "PUBLIC"})
    void doesNotFindByMunicipalityWhoTellsOnlyTheCounty(String visibility) {
        candidate.writesAndShows(
                Drafts.with(Drafts.headed(word), "coarsenedFields", List.of("municipality", "birthYear")), visibility);

        employer.searches(Map.of("q", word, "place", "0180")).then().body("items", empty());
        employer.searches(Map.of("q", word, "place", "11122")).then().body("items", empty());
        employer.searches(Map.of("q", word, "place", "01"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].county", equalTo("01"))
                .body("items[0].municipality", nullValue());
    }

    @Test
    void takesAnyOfTheValuesOfFilterAndAllFilters() {
        candidate.writesAndShows(Drafts.full(word, "text"), "ANONYMOUS");
        String other = "rQds_YGd_quU";

        employer.searches(Map.of("q", word, "place", List.of("1480", "0180")))
                .then()
                .body("items", hasSize(1));
        employer.searches(Map.of("q", word, "occupation", List.of(Drafts.DEVELOPER, other)))
                .then()
                .body("items", hasSize(1));
        employer.searches(Map.of("q", word, "occupation", other)).then().body("items", empty());
        employer.searches(Map.of("q", word, "occupation", Drafts.DEVELOPER, "place", "1480"))
                .then()
                .body("items", empty());
    }

    @Test
    void findsTheSameWithBodyAsWithParameters() {
        candidate.writesAndShows(Drafts.full(word, "text"), "ANONYMOUS");

        employer.posts(Map.of("q", word, "occupation", Drafts.DEVELOPER, "place", List.of("0180"), "limit", 5))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items[0].ref", equalTo(employer.findsOne(word)));
    }

    @Test
    void pagesNewestFirstWithoutMissingOrRepeating() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            written.add(
                    candidate.writesAndShows(Drafts.headed(word + " nummer" + i), i % 2 == 0 ? "ANONYMOUS" : "PUBLIC"));
        }
        candidate
                .rewrites(written.getFirst(), Drafts.headed(word + " nummer99"))
                .then()
                .statusCode(200);

        List<String> headlines = new ArrayList<>();
        String cursor = null;
        do {
            Response page = employer.searches(page(3, cursor));
            page.then().statusCode(200).body("total", equalTo("5"));
            headlines.addAll(page.jsonPath().getList("items.headline"));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);

        assertThat(headlines)
                .containsExactlyElementsOf(IntStream.of(99, 6, 5, 4, 3, 2, 1)
                        .mapToObj(i -> word + " nummer" + i)
                        .toList());
    }

    @Test
    void bindsCursorsToCallerAndQuery() {
        IntStream.range(0, 3).forEach(i -> candidate.writesAndShows(Drafts.headed(word + " " + i), "PUBLIC"));
        String cursor = employer.searches(page(2, null)).jsonPath().getString("nextCursor");

        Employer.verified()
                .searches(page(2, cursor))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?cursor"));
        employer.searches(Map.of("q", word + " x", "cursor", cursor)).then().statusCode(400);
        employer.searches(Map.of("q", word, "place", "01", "cursor", cursor))
                .then()
                .statusCode(400);
        employer.searches(Map.of("q", word, "cursor", "x")).then().statusCode(400);
        employer.posts(Map.of("q", word, "cursor", cursor))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skill=Java",
                "sort=name",
                "birthYear=1988",
                "gender=FEMALE",
                "limit=0",
                "limit=101",
                "limit=x",
                "Q=x"
            })
    void refusesParametersThatItDoesNotKnow(String query) {
        employer.searches(Map.of()).then().statusCode(200);

        given().auth()
                .oauth2(employer.token())
                .get("/api/v1/employer/cvs?" + query)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"occupation, x, ?occupation", "place, Ingenstans, ?place", "place, 99, ?place"})
    void refusesValuesThatMeanNothing(String parameter, String value, String pointer) {
        employer.searches(Map.of(parameter, value)).then().statusCode(422).body("errors.pointer", contains(pointer));
        employer.posts(Map.of(parameter, List.of(value))).then().statusCode(422);
        employer.posts(Map.of(parameter, "")).then().statusCode(422);
    }

    @Test
    void refusesWhatIsTooLong() {
        employer.searches(Map.of("q", "x".repeat(201))).then().statusCode(422).body("errors.pointer", contains("?q"));
        employer.posts(Map.of("q", "x".repeat(201))).then().statusCode(422).body("errors.pointer", contains("/q"));
        employer.posts(Map.of("limit", 101)).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"skill\":\"x\"}", "{\"q\":7}", "{\"limit\":\"2\"}", "[]", "{\"place\":[null]}"})
    void refusesMalformedBodies(String body) {
        given().auth()
                .oauth2(employer.token())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/employer/cv-searches")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'", "\\", "a & !b | (c", "':* <-> x", "\u0000", "%", "*", "\ud83d\udc69", "och", "' or 1=1 --"})
    void survivesOddWords(String odd) {
        employer.searches(Map.of("q", odd)).then().statusCode(200);
        employer.posts(Map.of("q", odd)).then().statusCode(200);
    }

    @Test
    void isClosedToOtherRolesAndToNobody() {
        given().get("/api/v1/employer/cvs").then().statusCode(401);
        for (String token : List.of(candidate.token(), Tokens.operator(), Tokens.partner("partner-demo"))) {
            given().auth().oauth2(token).get("/api/v1/employer/cvs").then().statusCode(403);
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/api/v1/employer/cv-searches")
                    .then()
                    .statusCode(403);
        }
    }

    private Map<String, Object> page(int limit, @Nullable String cursor) {
        Map<String, Object> parameters = new HashMap<>(Map.of("q", word, "limit", limit));
        if (cursor != null) {
            parameters.put("cursor", cursor);
        }
        return parameters;
    }
}
