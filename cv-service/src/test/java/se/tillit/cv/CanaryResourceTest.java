package se.tillit.cv;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A canary of its own in every personal box, in the title, the links and a withheld employer, and each of them in the free
 * text too; then the whole answer of every employer path, headers and errors included, is searched for all of them.
 */
@QuarkusTest
@WithTestResource(CvStack.class)
class CanaryResourceTest {

    private static final String PHONE = "0701740635";
    private static final String MOBILE = "0701740636";

    private static final Map<String, Object> BOXES = Map.of(
            "name", "Kanarina Fågelbur",
            "email", "kanariepost@example.com",
            "address", Map.of("street", "Kanarieplan 77", "postalCode", "21120", "city", "Malmö", "country", "SE"),
            "phone", "070-174 06 35",
            "mobile", "+46 70 174 06 36",
            "gender", "FEMALE",
            "citizenship", "FI",
            "birthDate", "1977-07-17");

    /** In lower case, as they may stand in an answer; numbers without their grouping are added by {@link #flat}. */
    private static final List<String> PERSONAL = List.of(
            "kanarina",
            "fågelbur",
            "kanariepost",
            "kanarieplan",
            "21120",
            "211 20",
            PHONE,
            PHONE.substring(1),
            MOBILE,
            MOBILE.substring(1),
            "1977-07-17",
            "19770717",
            "\"fi\"");

    private static final List<String> WITHHELD = List.of("kanarietitel", "kanarielänk", "kanarieverkstad");

    private Employer employer;
    private final String word = Drafts.word();
    private Candidate candidate;
    private String cv;

    @BeforeEach
    void plantCanaries() {
        employer = Employer.verified();
        candidate = Candidate.withProfile(BOXES);
        String everything =
                "Kanarina Fågelbur, Fågelburs, KANARINA; kanariepost@example.com; 070 174 06 35, +46701740636,"
                        + " 0046-70-174 06 36; Kanarieplan 77, 211 20 Malmö; född 1977-07-17; Kanarieverkstad AB";
        Map<String, Object> content = new HashMap<>(Map.of(
                "headline", word + " " + everything.substring(0, 100),
                "summary", word + "\n" + everything,
                "occupations", List.of(Drafts.DEVELOPER),
                "skills", List.of("Kanarina", "070-174 06 35", "Java"),
                "links", List.of("https://kanarielänk.example.com"),
                "education", List.of(Map.of("school", everything, "degree", everything, "description", everything))));
        content.put(
                "experience",
                List.of(
                        Map.of(
                                "employer",
                                "Kanarieverkstad AB",
                                "hideEmployer",
                                true,
                                "title",
                                everything,
                                "description",
                                everything),
                        Map.of("employer", "Fågelbur & Söner", "title", "Chef")));
        cv = candidate.writes(Map.of(
                "title",
                "kanarietitel",
                "shownFields",
                List.of("name", "email", "address", "phone", "mobile", "photo", "citizenship", "birthDate"),
                "content",
                content));
    }

    @Test
    void singsInPublicSoThatItsSilenceMeansSomething() {
        candidate.shows(cv, "PUBLIC");

        String answer = flat(employer.reads(employer.findsOne(word)));

        assertThat(PERSONAL).allSatisfy(canary -> assertThat(answer).contains(flat(canary)));
        assertThat(answer).contains("kanarieverkstad", "kanarielänk").doesNotContain("kanarietitel");
    }

    @Test
    void isSilentWhileTheCvIsInactive() {
        candidate.shows(cv, "PUBLIC");
        String ref = employer.findsOne(word);
        candidate.shows(cv, "INACTIVE");

        assertSilent(ref, false);
    }

    @Test
    void isSilentWhileTheCvIsAnonymous() {
        candidate.shows(cv, "PUBLIC");
        String oldRef = employer.findsOne(word);
        candidate.shows(cv, "ANONYMOUS");
        String ref = employer.findsOne(word);

        assertThat(employer.reads(ref).then().statusCode(200).extract().<Integer>path("birthYear"))
                .isEqualTo(1977);
        assertSilent(ref, true);
        assertSilent(oldRef, true);
    }

    @Test
    void isSilentAfterTheTextWasEditedWhileAnonymous() {
        candidate.shows(cv, "ANONYMOUS");

        candidate
                .rewrites(cv, Drafts.of(Map.of("headline", word, "summary", "Ring Kanarina: 070/174.06.35")))
                .then()
                .statusCode(200);

        assertSilent(employer.findsOne(word), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kanarina",
                "fågelbur",
                "Fagelbur",
                PHONE,
                "070-174 06 35",
                "+46701740636",
                "kanariepost",
                "Kanarieplan",
                "Kanarieverkstad",
                "kanarietitel",
                "kanarielänk",
                "1977-07-17"
            })
    void isNotFoundByItsCanariesWhileAnonymous(String canary) {
        candidate.shows(cv, "ANONYMOUS");

        assertThat(employer.finds(word)).hasSize(1);
        assertThat(employer.finds(word + " " + canary)).isEmpty();
        assertThat(employer.posts(Map.of("q", word + " " + canary)).jsonPath().getList("items"))
                .isEmpty();
    }

    private void assertSilent(String ref, boolean found) {
        List<String> silent = new ArrayList<>(PERSONAL);
        silent.addAll(WITHHELD);
        for (Response answer : everyEmployerPath(ref)) {
            String whole = flat(answer);
            assertThat(silent).allSatisfy(canary -> assertThat(whole).doesNotContain(flat(canary)));
            assertThat(found || !whole.contains(word)).isTrue();
        }
    }

    private List<Response> everyEmployerPath(String ref) {
        return List.of(
                asks().get("/api/v1/employer/cvs/" + ref),
                asks().head("/api/v1/employer/cvs/" + ref),
                asks().header("If-None-Match", "*").get("/api/v1/employer/cvs/" + ref),
                asks().header("Accept-Language", "sv").get("/api/v1/employer/cvs/" + ref + "x"),
                asks().get("/api/v1/employer/cvs/" + ref + "?fields=personal"),
                asks().queryParam("q", word).get("/api/v1/employer/cvs"),
                asks().queryParam("q", word).head("/api/v1/employer/cvs"),
                asks().queryParam("place", "21120").queryParam("limit", 100).get("/api/v1/employer/cvs"),
                asks().queryParam("occupation", Drafts.DEVELOPER)
                        .queryParam("limit", 100)
                        .get("/api/v1/employer/cvs"),
                employer.posts(Map.of("q", word)),
                employer.posts(Map.of("q", word, "place", List.of("Malmö"))));
    }

    private RequestSpecification asks() {
        return given().auth().oauth2(employer.token());
    }

    /** The whole answer without what numbers are grouped with. */
    private static String flat(Response answer) {
        return flat(answer.statusLine() + answer.headers() + answer.asString());
    }

    private static String flat(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ \\-./]", "").replace("+46", "0");
    }
}
