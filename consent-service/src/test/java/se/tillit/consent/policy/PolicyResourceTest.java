package se.tillit.consent.policy;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.consent.support.ConsentStack;

@QuarkusTest
@WithTestResource(ConsentStack.class)
class PolicyResourceTest {

    private static final String LIST = "/api/v1/policies";
    private static final String FIRST = "/api/v1/policies/2026-11-22";
    private static final String SECOND = "/api/v1/policies/2026-11-23";

    @Test
    void listsPublishedVersionsForAnybody() {
        given().get(LIST + "?lang=en")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of("2026-11-23", "2026-11-22")))
                .body("items[0].effectiveFrom", equalTo("2026-11-23"))
                .body("items[0].title", equalTo("How Tillit handles your data"))
                .body("nextCursor", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, FIRST})
    void answersInTheLanguageOfLang(String path) {
        reader("en", path + "?lang=sv")
                .header("Content-Language", equalTo("sv"))
                .body(containsString("Så hanterar"));
        reader("sv", path + "?lang=en")
                .header("Content-Language", equalTo("en"))
                .body(containsString("How Tillit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, FIRST})
    void honoursAcceptLanguageWithoutLang(String path) {
        reader("sv-SE, en;q=0.5", path).header("Content-Language", equalTo("sv"));
        reader("de", path).header("Content-Language", equalTo("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST + "?lang=de", FIRST + "?lang=SV"})
    void refusesAnotherLanguage(String path) {
        given().header("Accept-Language", "sv")
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", equalTo(List.of("?lang")))
                .body("errors.message", equalTo(List.of("måste vara sv eller en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST + "?language=sv", FIRST + "?at=2026-11-22"})
    void refusesUnknownQueryParameter(String path) {
        given().get(path).then().statusCode(400).body("errors.code", equalTo(List.of("unknown-parameter")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=many", "?cursor=abc"})
    void refusesBrokenPage(String query) {
        given().get(LIST + query).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2026-11-24", "/latest", "/%27%3B--"})
    void answersNotFoundForVersionNeverPublished(String version) {
        given().urlEncodingEnabled(false)
                .get(LIST + version + "?lang=sv")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tillit:problem:not-found"))
                .body("instance", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST + "?lang=sv", FIRST + "?lang=en", SECOND + "?lang=sv", SECOND + "?lang=en"})
    void statesTheHashOfEveryText(String path) {
        JsonPath policy = given().get(path).jsonPath();

        assertThat(policy.getString("textSha256")).isEqualTo(sha256(policy.getString("text")));
        List<Map<String, String>> notices = policy.getList("notices");
        assertThat(notices)
                .isNotEmpty()
                .allSatisfy(notice ->
                        assertThat(notice.get("textSha256")).isEqualTo(sha256(requireNonNull(notice.get("text")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND})
    void saysTheSameThingsInBothLanguages(String version) {
        JsonPath swedish = given().get(version + "?lang=sv").jsonPath();
        JsonPath english = given().get(version + "?lang=en").jsonPath();

        assertThat(blocks(english.getString("text"))).isEqualTo(blocks(swedish.getString("text")));
        assertThat(english.getList("notices.key")).isEqualTo(swedish.getList("notices.key"));
        assertThat(english.getList("notices.situations")).isEqualTo(swedish.getList("notices.situations"));
        assertThat(english.getList("notices.text")).doesNotContainAnyElementsOf(swedish.getList("notices.text"));
    }

    @Test
    void saysWhatHappensToAccountsThatNobodyUses() {
        JsonPath swedish = given().get(SECOND + "?lang=sv").jsonPath();
        JsonPath english = given().get(SECOND + "?lang=en").jsonPath();

        assertThat(swedish.getString("text"))
                .contains("36 månader", "30 dagar", "varnar", "signerat kvitto", "signerat intyg")
                .doesNotContain("tas i dag inte bort");
        assertThat(english.getString("text"))
                .contains("36 months", "30 days", "warn", "signed receipt", "signed certificate")
                .doesNotContain("not removed automatically");
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND})
    void hasNoticesForEveryWayOfOpening(String version) {
        JsonPath policy = given().get(version)
                .then()
                .body("notices.key", everyItem(matchesPattern("[a-z-]+\\.[0-9]+")))
                .extract()
                .jsonPath();

        List<List<String>> situations = policy.getList("notices.situations");
        Set<String> covered = situations.stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(covered)
                .isEqualTo(
                        EnumSet.allOf(Situation.class).stream().map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    void mayBeKeptForOneMinuteByAnyCache() {
        given().get(FIRST)
                .then()
                .header("Cache-Control", containsString("max-age=60"))
                .header("Cache-Control", not(containsString("private")))
                .header("Vary", containsString("Accept-Language"))
                .header("ETag", startsWith("\""));
    }

    @Test
    void saysNotModifiedOnlyForTheSameText() {
        String swedish = given().get(FIRST + "?lang=sv").header("ETag");

        given().header("If-None-Match", swedish).get(FIRST + "?lang=sv").then().statusCode(304);
        given().header("If-None-Match", swedish).get(FIRST + "?lang=en").then().statusCode(200);
    }

    @Test
    void acceptsNoWriting() {
        given().contentType("application/json").body("{}").post(LIST).then().statusCode(405);
        given().delete(FIRST).then().statusCode(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/admin", "/api/v1", "/policies"})
    void opensNothingElse(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    private static io.restassured.response.ValidatableResponse reader(String acceptLanguage, String path) {
        RequestSpecification request = given().header("Accept-Language", acceptLanguage);
        return request.get(path).then().statusCode(200);
    }

    /** The kinds of the text's blocks in order: heading, list of n, paragraph. */
    private static List<String> blocks(String markdown) {
        return markdown.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.startsWith("## ") ? "heading" : line.startsWith("- ") ? "item" : "paragraph")
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
