package se.tillit.jobagent.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PublishedAd;
import se.tillit.jobagent.Rows;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class JobResourceTest {

    private final String word = "ord" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void tellsOfAHitWhatAnybodyMaySee() {
        Instant published = Instant.parse("2026-11-20T23:30:00Z");
        String id = PublishedAd.titled("Systemutvecklare " + word)
                .of("Skånska Bilverken AB")
                .at(published)
                .until(Instant.parse("2030-01-31T23:00:00Z"))
                .stored()
                .toString();

        Response answer = search(Map.of("q", word));

        answer.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].title", equalTo("Systemutvecklare " + word))
                .body("items[0].employer", equalTo("Skånska Bilverken AB"))
                .body("items[0].occupation", equalTo(PublishedAd.DEVELOPER))
                .body("items[0].occupationLabel", equalTo("Systemutvecklare/Programmerare"))
                .body("items[0].municipality", equalTo("1280"))
                .body("items[0].county", equalTo("12"))
                .body("items[0].place", equalTo("Malmö"))
                .body("items[0].employmentType", equalTo("PERMANENT"))
                .body("items[0].extent", equalTo("FULL_TIME"))
                .body("items[0].remote", equalTo(false))
                .body("items[0].publishedOn", equalTo("2026-11-21"))
                .body("items[0].closesOn", equalTo("2030-01-31"))
                .body("items[0].external", equalTo(false))
                .body("nextCursor", nullValue())
                .body("total", equalTo("1"));
        Map<String, ?> hit = answer.jsonPath().getMap("items[0]");
        assertThat(hit.keySet()).doesNotContain("description", "applyUrl", "boxNumber", "partner", "notice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                title          | Backend                 | true
                title          | Kafka                   | false
                employer       | skånska                 | true
                employer       | Volvo                   | false
                q              | bilverken               | true
                q              | kafka -konsult          | true
                q              | -kafka                  | false
                q              | "bygger tjänster"       | true
                q              | "tjänster bygger"       | false
                place          | 1280                    | true
                place          | 12                      | true
                place          | Malmö                   | true
                place          | Malmo                   | true
                place          | Skåne län               | true
                place          | 21120                   | true
                place          | 211 20                  | true
                place          | 0180                    | false
                place          | Stockholms län          | false
                occupation     | fg7B_yov_smw            | true
                occupation     | DJh5_yyF_hEM            | true
                occupation     | apaJ_2ja_LuF            | true
                occupation     | NYW6_mP6_vwf            | false
                employmentType | PERMANENT               | true
                employmentType | SEASONAL                | false
                extent         | FULL_TIME               | true
                extent         | PART_TIME               | false
                remote         | false                   | true
                remote         | true                    | false
                postedAfter    | 2020-01-01              | true
                postedAfter    | 2020-01-01T00:00:00Z    | true
                postedAfter    | 2040-01-01              | false
                excludedEmployers | Bilverken            | false
                excludedEmployers | Volvo                | true""")
    void findsByEachFieldAlone(String parameter, String value, boolean found) {
        PublishedAd.titled("Backendutvecklare Backend")
                .saying("<p>Vi bygger tjänster på Kafka. " + word + "</p>")
                .of("Skånska Bilverken")
                .stored();

        Map<String, Object> query = new HashMap<>(Map.of(parameter, value));
        query.merge("q", word, (asked, own) -> own + " " + asked);

        search(query)
                .then()
                .statusCode(200)
                .body("items", hasSize(found ? 1 : 0))
                .body("total", equalTo(found ? "1" : "0"));
    }

    @Test
    void addsFieldsUpAndTakesAnyValueOfOne() {
        PublishedAd.titled("Kock " + word).in("1480").of("Krogen").stored();

        assertThat(total(Map.of("q", word, "place", List.of("1280", "1480"), "employer", "krogen")))
                .isEqualTo("1");
        assertThat(total(Map.of("q", word, "place", "1480", "employer", "bolaget")))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "place, Ingenstans, unknown-place",
        "occupation, nope, unknown-occupation",
        "occupation, hK8X_cX9_5P4, unknown-occupation",
        "employmentType, FOREVER, invalid-value",
        "extent, full_time, invalid-value",
        "remote, maybe, invalid-value",
        "postedAfter, yesterday, invalid-value",
        "postedAfter, +99999-01-01T00:00:00Z, invalid-value",
        "q, 'a\u0000b', plain-text",
        "title, 'a\u202eb', plain-text",
        "employer, 'a\u0007', plain-text",
        "excludedEmployers, 'a\u0000', plain-text",
        "sort, size, invalid-value"
    })
    void refusesAValueThatMeansNothingAndNamesTheField(String parameter, String value, String code) {
        search(Map.of(parameter, value))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("?" + parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void refusesWhatIsTooLongAndParametersThatItDoesNotKnow() {
        search(Map.of("q", "x".repeat(201))).then().statusCode(422).body("errors.pointer", contains("?q"));
        search(Map.of("salary", "1")).then().statusCode(400);
        search(Map.of("cursor", "AAAA")).then().statusCode(400);
    }

    @Test
    void countsExactlyToTwoHundredAndNoFurther() {
        List<UUID> ads = IntStream.range(0, 201)
                .mapToObj(i ->
                        PublishedAd.titled(word).in(i < 7 ? "1280" : "0180").stored())
                .toList();

        assertThat(ads).hasSize(201);
        search(Map.of("q", word)).then().body("total", equalTo("200+"));
        search(Map.of("q", word, "place", "0180")).then().body("total", equalTo("194"));
    }

    @Test
    void countsValuesAmongTheBestHits() {
        PublishedAd.titled(word).in("1280").stored();
        PublishedAd.titled(word).in("1280").stored();
        PublishedAd.titled(word).in("0180").as(null).stored();

        search(Map.of("q", word))
                .then()
                .body("facets.municipality.value", contains("1280", "0180"))
                .body("facets.municipality.count", contains(2, 1))
                .body("facets.occupation.value", contains(PublishedAd.DEVELOPER))
                .body("facets.remote.value", contains("false"));
        search(Map.of("q", word, "facets", "false")).then().body("facets.size()", equalTo(0));
    }

    @Test
    void putsWordsInTheTitleFirstOrTheNewest() {
        Instant now = Instant.now();
        PublishedAd.titled("gammal " + word).at(now.minus(9, ChronoUnit.DAYS)).stored();
        PublishedAd.titled("ny").saying(word).at(now.minus(1, ChronoUnit.DAYS)).stored();
        PublishedAd.titled("nyare " + word).at(now.minus(3, ChronoUnit.DAYS)).stored();

        search(Map.of("q", word)).then().body("items.title", contains("nyare " + word, "gammal " + word, "ny"));
        search(Map.of("q", word, "sort", "date"))
                .then()
                .body("items.title", contains("ny", "nyare " + word, "gammal " + word));
    }

    @ParameterizedTest
    @CsvSource({"relevance", "date"})
    void pagesWithoutMissingOrRepeating(String sort) {
        for (int i = 0; i < 9; i++) {
            PublishedAd.titled(i % 2 == 0 ? word + " nummer" + i : "nummer" + i)
                    .saying(word)
                    .at(Instant.now().minus(i % 3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS))
                    .stored();
        }
        List<String> titles = new ArrayList<>();
        String cursor = null;
        do {
            Response page = search(page(sort, cursor));
            page.then().statusCode(200).body("total", equalTo("9"));
            titles.addAll(page.jsonPath().getList("items.title"));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);

        assertThat(titles).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void opensACursorForItsOwnQueryAlone() {
        IntStream.range(0, 3).forEach(_ -> PublishedAd.titled(word).stored());
        String cursor = search(Map.of("q", word, "limit", 2)).then().extract().path("nextCursor");

        search(Map.of("q", word, "limit", 2, "cursor", cursor))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        search(Map.of("q", word + " x", "cursor", cursor)).then().statusCode(400);
        search(Map.of("q", word, "sort", "date", "cursor", cursor)).then().statusCode(400);
    }

    @Test
    void tellsOfABoxAdNothingButItsNumberAndDays() {
        Instant published = Instant.now().minus(50, ChronoUnit.HOURS);
        UUID id = PublishedAd.titled("Hemlig " + word)
                .inABox()
                .at(published)
                .leadingTo("https://hemligt-bolag.example/apply")
                .stored();
        String box =
                Rows.of("select box_number from job_ad where id = '" + id + "'").getFirst();
        String employer = Rows.of("select employer_id from job_ad where id = '" + id + "'")
                .getFirst();
        String day =
                LocalDate.ofInstant(published, ZoneId.of("Europe/Stockholm")).toString();

        search(Map.of("q", word))
                .then()
                .body("items[0].employer", equalTo("box " + box))
                .body("items[0].boxNumber", equalTo(Integer.valueOf(box)))
                .body("items[0].publishedOn", equalTo(day));
        List<String> answers = List.of(
                search(Map.of("q", word)).asString(),
                read(id).then().statusCode(200).extract().asString(),
                posting(id).then().statusCode(200).extract().asString());
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer)
                        .contains("box " + box)
                        .doesNotContain(
                                employer, "hemligt-bolag", published.toString().substring(11, 16)));
    }

    @Test
    void findsPartnersAdsWithTheirNameAndNotice() {
        UUID partner = PublishedAd.partner("partner-" + word, "Jobbportalen", "jobb.example");
        UUID id = PublishedAd.titled("Kock " + word)
                .ofPartner(partner, "A-1", "Krogen")
                .leadingTo("https://jobb.example/ad/1")
                .stored();

        search(Map.of("q", word))
                .then()
                .body("items[0].external", equalTo(true))
                .body("items[0].employer", equalTo("Krogen"))
                .body("items[0].partner.name", equalTo("Jobbportalen"))
                .body("items[0].partner.policyUrl", equalTo("https://jobb.example/policy"));
        given().header("Accept-Language", "sv")
                .get("/api/v1/jobs/{id}", id)
                .then()
                .statusCode(200)
                .body("notice", containsString("Jobbportalen"))
                .body("notice", containsString("integritetspolicy"))
                .body("applyUrl", nullValue());
        read(id).then().body("notice", containsString("privacy policy"));
    }

    @Test
    void readsAnAdWholeForAnyone() {
        UUID id = PublishedAd.titled("Kock " + word)
                .saying("<p>Laga mat</p>")
                .leadingTo("https://krogen.example/apply")
                .stored();

        read(id).then()
                .statusCode(200)
                .body("description", equalTo("<p>Laga mat</p>"))
                .body("applyUrl", equalTo("https://krogen.example/apply"))
                .body("notice", nullValue());
        given().auth()
                .oauth2(Tokens.candidate(UUID.randomUUID()))
                .get("/api/v1/jobs/{id}", id)
                .then()
                .statusCode(200);
    }

    @Test
    void knowsNothingOfAnAdThatIsNotPublishedYetAndSaysThatAClosedOneIsGone() {
        UUID scheduled = PublishedAd.titled(word)
                .at(Instant.now().plus(1, ChronoUnit.DAYS))
                .stored();
        UUID closed = PublishedAd.titled(word)
                .until(Instant.now().minus(1, ChronoUnit.MINUTES))
                .stored();
        UUID overdue = PublishedAd.titled(word)
                .until(Instant.now().plus(300, ChronoUnit.MILLIS))
                .stored();
        await().until(() -> read(overdue).statusCode() == 410);

        read(scheduled).then().statusCode(404);
        read(UUID.randomUUID()).then().statusCode(404);
        given().get("/api/v1/jobs/kock").then().statusCode(404);
        read(closed).then().statusCode(410).contentType("application/problem+json");
        posting(closed).then().statusCode(410);
        assertThat(total(Map.of("q", word))).isEqualTo("0");
    }

    @Test
    void answersAsJobPostingWhereThatIsAccepted() throws JsonProcessingException {
        UUID id = PublishedAd.titled("Kock " + word)
                .saying("<p>Laga mat</p>")
                .until(Instant.now().plus(9, ChronoUnit.DAYS))
                .stored();

        String posting = posting(id)
                .then()
                .statusCode(200)
                .contentType(containsString("application/ld+json"))
                .extract()
                .asString();

        assertThat(JobPostingRules.broken(JsonMapper.builder().build().readTree(posting)))
                .isEmpty();
        assertThat(posting).doesNotContain("<");
        given().accept("*/*").get("/api/v1/jobs/{id}", id).then().contentType(containsString("application/json"));
    }

    @Test
    void findsTheSameForEverybody() {
        PublishedAd.titled(word).stored();

        given().auth()
                .oauth2(Tokens.employer(UUID.randomUUID()))
                .queryParam("q", word)
                .get("/api/v1/jobs")
                .then()
                .statusCode(200)
                .body("items.title", hasItem(word));
    }

    private Map<String, ?> page(String sort, @Nullable String cursor) {
        Map<String, Object> query = new HashMap<>(Map.of("q", word, "limit", 2, "sort", sort));
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return query;
    }

    private static String total(Map<String, ?> query) {
        return search(query).then().statusCode(200).extract().path("total");
    }

    private static Response search(Map<String, ?> query) {
        return given().queryParams(query).get("/api/v1/jobs");
    }

    private static Response read(UUID id) {
        return given().accept("application/json").get("/api/v1/jobs/{id}", id);
    }

    private static Response posting(UUID id) {
        return given().accept("application/ld+json").get("/api/v1/jobs/{id}", id);
    }
}
