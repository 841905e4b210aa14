package se.tillit.gateway.employerview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.gateway.stub.StubService.Answer;
import se.tillit.gateway.stub.StubServices;
import se.tillit.platform.test.Tokens;

/**
 * The second of the two locks, alone: behind the gateway stands a service that does everything wrong. It answers with
 * personal boxes, unknown fields at every depth, false labels, telling headers and telling errors; each forbidden thing
 * holds a canary, and no canary may come out.
 */
@QuarkusTest
@WithTestResource(StubServices.class)
class EmployerViewAllowListTest {

    private static final String CANARY = "canary";
    private static final String REF = "Zx81-ref_0123456789";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANONYMOUS_FIELDS = """
            "birthYear": 1988, "gender": "FEMALE", "municipality": "0180",
            "content": {"headline": "Systemutvecklare", "summary": "Tio år med Java", "occupations": ["MVqp_eS8_kDZ"],
              "wishes": {"places": ["0180", "01"], "extent": "FULL_TIME"},
              "experience": [{"employer": "Bolaget AB", "title": "Utvecklare", "from": "2019-03", "to": "2021", "description": "Kod"}],
              "education": [{"school": "KTH", "degree": "Civilingenjör", "from": "2014", "to": "2018", "description": "Data"}],
              "skills": ["Java"], "languages": [{"code": "sv", "level": "C2"}], "drivingLicences": ["B"]%s}
            """;
    private static final String PERSONAL_FIELDS = """
            {"name": "Anna Test", "email": "anna@example.org",
             "address": {"street": "Gatan 1", "postalCode": "11122", "city": "Stockholm", "country": "SE"},
             "phone": "08-000 00 00", "mobile": "070-000 00 00", "citizenship": "SE", "birthDate": "1988-02-03"}
            """;

    @AfterEach
    void forget() {
        StubServices.allAnswer(Answer.json(200, "{}"));
    }

    @Test
    void anonymousViewHasEveryAllowedField() throws Exception {
        serve("{\"ref\": \"x\", \"view\": \"ANONYMOUS\", " + ANONYMOUS_FIELDS.formatted("") + "}");

        assertThat(read())
                .isEqualTo(json("{\"ref\": \"%s\", \"view\": \"ANONYMOUS\", ".formatted(REF)
                        + ANONYMOUS_FIELDS.formatted("") + "}"));
    }

    @Test
    void anonymousViewMayBeCoarser() throws Exception {
        serve("{\"view\": \"ANONYMOUS\", \"birthDecade\": 1980, \"county\": \"01\", \"content\": {}}");

        JsonNode answer = read();
        assertThat(answer.get("birthDecade")).isEqualTo(json("1980"));
        assertThat(answer.get("county")).isEqualTo(json("\"01\""));
    }

    @Test
    void publicViewHasEveryAllowedField() throws Exception {
        String links = ", \"links\": [\"https://example.org/anna\"]";
        String fields = "\"view\": \"PUBLIC\", \"personal\": " + PERSONAL_FIELDS + ", "
                + ANONYMOUS_FIELDS.formatted(links) + "}";
        serve("{\"ref\": \"x\", " + fields);

        assertThat(read()).isEqualTo(json("{\"ref\": \"" + REF + "\", " + fields));
    }

    @Test
    void disclosedViewHasTheGrantedFieldsAndNoLinks() throws Exception {
        String before =
                "\"view\": \"DISCLOSED\", \"personal\": {\"name\": \"Anna Test\", \"email\": \"anna@example.org\"}, ";
        serve("{" + before + ANONYMOUS_FIELDS.formatted(", \"links\": [\"https://example.org/canary\"]") + "}");

        assertThat(read())
                .isEqualTo(json("{\"ref\": \"" + REF + "\", " + before + ANONYMOUS_FIELDS.formatted("") + "}"));
    }

    @Test
    void searchHasEveryAllowedField() throws Exception {
        String answer = """
                {"items": [{"ref": "%s", "view": "ANONYMOUS", "headline": "Systemutvecklare", "occupations": ["MVqp_eS8_kDZ"],
                  "municipality": "0180", "updatedMonth": "2026-11"}], "nextCursor": "abc_-1", "total": "<5", "facets": {}}
                """.formatted(REF);
        serve(answer);

        assertThat(search()).isEqualTo(json(answer));
        assertThat(searchByBody()).isEqualTo(json(answer));
    }

    @ParameterizedTest
    @EnumSource(ViewLabel.class)
    void unknownFieldsStayInsideAtEveryDepth(ViewLabel view) throws Exception {
        // Given
        ObjectNode poisoned = (ObjectNode)
                json("{\"ref\": \"%s\", \"view\": \"%s\", \"personal\": %s, ".formatted(REF, view, PERSONAL_FIELDS)
                        + ANONYMOUS_FIELDS.formatted(", \"links\": [\"https://example.org/anna\"]") + "}");
        poison(poisoned);

        // When
        serve(poisoned.toString());
        String cv = body("/employer/cvs/" + REF);
        serve(
                "{\"items\": [%s], \"nextCursor\": null, \"total\": \"5\", \"canary\": 1, \"facets\": {\"canary\": [{\"value\": \"canary\", \"count\": \"5\"}]}}"
                        .formatted(poisoned));
        String hits = body("/employer/cvs");

        // Then
        assertClean(cv);
        assertClean(hits);
        assertThat(cv).contains("Systemutvecklare");
        assertThat(hits).contains(REF).doesNotContain("Anna Test").doesNotContain("Tio år");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"anonymous\"",
                "\"SECRET\"",
                "\"\"",
                "null",
                "7",
                "[\"PUBLIC\"]",
                "{\"PUBLIC\": 1}",
                "\"PUBLIC \""
            })
    void viewThatIsUnknownIsAnonymous(String label) throws Exception {
        serve("{\"view\": " + label + ", \"personal\": " + PERSONAL_FIELDS + ", "
                + ANONYMOUS_FIELDS.formatted(", \"links\": [\"https://example.org/canary\"]") + "}");

        assertThat(read())
                .isEqualTo(json("{\"ref\": \"%s\", \"view\": \"ANONYMOUS\", ".formatted(REF)
                        + ANONYMOUS_FIELDS.formatted("") + "}"));
    }

    @Test
    void viewThatIsMissingIsAnonymous() throws Exception {
        serve("{\"personal\": " + PERSONAL_FIELDS + ", "
                + ANONYMOUS_FIELDS.formatted(", \"links\": [\"https://example.org/canary\"]") + "}");

        assertThat(read())
                .isEqualTo(json("{\"ref\": \"%s\", \"view\": \"ANONYMOUS\", ".formatted(REF)
                        + ANONYMOUS_FIELDS.formatted("") + "}"));
    }

    @Test
    void cardWithoutKnownViewIsAnonymous() throws Exception {
        serve("{\"items\": [{\"ref\": \"%1$s\"}, {\"ref\": \"%1$s\", \"view\": \"OPEN\"}]}".formatted(REF));

        assertThat(search().get("items"))
                .extracting(card -> card.get("view").asText())
                .containsExactly("ANONYMOUS", "ANONYMOUS");
    }

    @Test
    void anonymousViewNeverCarriesPersonalBoxesOrLinks() throws Exception {
        serve("{\"view\": \"ANONYMOUS\", \"personal\": " + PERSONAL_FIELDS + ", \"name\": \"Anna Test\", "
                + ANONYMOUS_FIELDS.formatted(", \"links\": [\"https://example.org/anna\"], \"title\": \"canary\"")
                + "}");

        assertThat(read())
                .isEqualTo(json("{\"ref\": \"%s\", \"view\": \"ANONYMOUS\", ".formatted(REF)
                        + ANONYMOUS_FIELDS.formatted("") + "}"));
    }

    @Test
    void fieldsOfAnotherShapeStayInside() throws Exception {
        // Given: every allowed field, with a canary in a shape that the field does not have
        serve("""
                {"view": "PUBLIC", "birthYear": "canary", "birthDecade": 1985, "gender": "CANARY", "municipality": "canary", "county": "canary",
                 "personal": {"name": {"canary": "canary"}, "email": ["canary"], "address": "canary", "phone": {"x": "canary"},
                   "mobile": ["canary"], "citizenship": "canary", "birthDate": "canary 1988-02-03"},
                 "content": {"headline": {"x": "canary"}, "summary": ["canary"], "occupations": ["canary", {"x": "canary"}],
                   "wishes": {"places": ["canary"], "extent": "CANARY"}, "experience": [{"title": ["canary"], "from": "canary"}, "canary"],
                   "education": "canary", "skills": [{"x": "canary"}, ["canary"]], "languages": [{"code": "canary"}, {"code": "sv", "level": "canary"}],
                   "drivingLicences": ["canary"], "links": ["javascript:canary", {"x": "canary"}]}}
                """);

        // When
        String cv = body("/employer/cvs/" + REF);

        // Then
        assertClean(cv);
        assertThat(json(cv).at("/content/languages")).isEqualTo(json("[{\"code\": \"sv\"}]"));
        assertThat(json(cv).has("birthDecade")).as("1985 is no decade").isFalse();
    }

    @Test
    void searchFieldsOfAnotherShapeStayInside() throws Exception {
        serve("""
                {"items": ["canary", {"ref": "with space canary"}, {"ref": {"x": "canary"}}, {"ref": "%s", "updatedMonth": "canary", "municipality": "canary"}],
                 "nextCursor": "not a cursor: canary", "total": "canary", "facets": {"skill": [{"value": "canary", "count": "10"}]}}
                """.formatted(REF));

        String hits = body("/employer/cvs");
        assertClean(hits);
        assertThat(json(hits).get("items")).hasSize(1);
    }

    @Test
    void caseHasEveryAllowedFieldAndNoOther() throws Exception {
        String allowed = """
                "id": "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11", "status": "OPEN", "openedAt": "2026-11-22T10:00:00Z", "ref": "%s",
                "subject": "Ett arbete", "jobAdId": "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a12",
                "messages": [{"id": "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a13", "author": "CANDIDATE", "message": "Hej",
                  "contactDetails": true, "writtenAt": "2026-11-22T10:00:00.123Z"%%s}]""".formatted(REF);
        ObjectNode poisoned = (ObjectNode) json("{" + allowed.formatted("")
                + ", \"owner\": \"canary\", \"cvId\": \"canary\"," + " \"personal\": " + PERSONAL_FIELDS + "}");
        poison(poisoned);
        serve(poisoned.toString());

        String one = body("/employer/cases/" + UUID.randomUUID());
        serve("{\"items\": [" + poisoned + "], \"nextCursor\": \"with space canary\", \"canary\": 1}");
        String list = body("/employer/cases");

        assertClean(one);
        assertClean(list);
        assertThat(json(one)).isEqualTo(json("{" + allowed.formatted("") + "}"));
        assertThat(list).doesNotContain("messages", "Anna Test").contains("Ett arbete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"CLOSED\"", "\"REFUSED\"", "\"BLOCKED\"", "null", "7", "[\"OPEN\"]", "\"open\""})
    void caseThatIsNotPlainlyGoingOnSaysNothing(String status) throws Exception {
        String sent = """
                {"id": "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11", "status": %s, "openedAt": "2026-11-22T10:00:00Z", "ref": "%s",
                 "subject": "canary", "reason": "canary", "closedAt": "2026-11-22T11:00:00Z", "messages": [{"message": "canary"}]}
                """.formatted(status, REF);
        JsonNode closed = json("""
                {"id": "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11", "status": "CLOSED", "openedAt": "2026-11-22T10:00:00Z"}""");
        serve(sent);
        assertThat(json(body("/employer/cases/" + UUID.randomUUID()))).isEqualTo(closed);

        serve("{\"items\": [" + sent + "]}");
        assertThat(json(body("/employer/cases")).get("items").get(0)).isEqualTo(closed);
    }

    @Test
    void messageThatWasSentSaysNothingOfItsReader() throws Exception {
        StubServices.CV.answers(Answer.json(201, """
                {"id": "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11", "contactDetails": false, "writtenAt": "2026-11-22T10:00:00Z",
                 "readAt": "2026-11-22T11:00:00Z", "accountId": "canary"}
                """).with("Location", "/canary"));

        Response sent = given().auth()
                .oauth2(Tokens.employer(UUID.randomUUID()))
                .contentType("application/json")
                .header("Idempotency-Key", "abc")
                .body("{\"message\": \"Hej\"}")
                .post("/api/v1/employer/cases/0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11/messages");

        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(json(sent.asString())).isEqualTo(json("""
                {"id": "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11", "contactDetails": false, "writtenAt": "2026-11-22T10:00:00Z"}"""));
        assertThat(sent.headers().toString()).doesNotContain(CANARY);
        assertThat(StubServices.CV.onlyRequest().header("Idempotency-Key")).isEqualTo("abc");
        assertThat(StubServices.CV.onlyRequest().uri())
                .isEqualTo("/api/v1/employer/cases/0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11/messages");
    }

    @Test
    void newCaseIsBuiltFromTheAllowListToo() throws Exception {
        StubServices.CV.answers(Answer.json(201, """
                {"id": "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11", "status": "OPEN", "owner": "canary", "subject": "Ett arbete"}
                """));

        Response opened = given().auth()
                .oauth2(Tokens.employer(UUID.randomUUID()))
                .contentType("application/json")
                .body("{\"subject\": \"Ett arbete\", \"message\": \"Hej\"}")
                .post("/api/v1/employer/cvs/" + REF + "/cases");

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(json(opened.asString())).isEqualTo(json("""
                {"id": "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11", "status": "OPEN", "subject": "Ett arbete", "messages": []}"""));
    }

    @Test
    void headersOfTheServiceStayInside() throws Exception {
        StubServices.CV.answers(Answer.json(200, "{\"view\": \"ANONYMOUS\", \"content\": {}}")
                .with("ETag", "\"canary\"")
                .with("Last-Modified", "Sun, 22 Nov 2026 00:00:00 GMT")
                .with("X-Owner", CANARY)
                .with("Set-Cookie", "owner=canary")
                .with("Location", "/canary")
                .with("Link", "</canary>; rel=canary")
                .with("Content-Language", CANARY)
                .with("Server", CANARY)
                .with("Cache-Control", "public, max-age=600"));

        Response answer = get("/employer/cvs/" + REF);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().toString().toLowerCase(Locale.ROOT)).doesNotContain(CANARY);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().forEach(header -> names.add(header.getName()));
        assertThat(names).doesNotContain("ETag", "Last-Modified", "Set-Cookie", "Server", "Location", "Link");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 412, 418, 422, 428, 429, 500, 502, 503, 504})
    void errorsOfTheServiceStayInside(int status) {
        StubServices.CV.answers(Answer.problem(
                        status,
                        "{\"type\": \"canary\", \"title\": \"canary\", \"detail\": \"Anna canary\", \"errors\": [{\"pointer\": \"canary\"}], \"canary\": 1}")
                .with("X-Canary", CANARY)
                .with("Retry-After", "4711")
                .with("WWW-Authenticate", "Bearer realm=canary"));

        Response cv = get("/employer/cvs/" + REF);
        Response hits = get("/employer/cvs");

        for (Response answer : List.of(cv, hits)) {
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("type")).startsWith("urn:tillit:problem:");
            assertThat((answer.headers() + answer.asString()).toLowerCase(Locale.ROOT))
                    .doesNotContain(CANARY)
                    .doesNotContain("4711");
        }
    }

    @Test
    void refusalsKeepTheirMeaning() {
        assertThat(problemFor(403)).isEqualTo("urn:tillit:problem:employer-not-verified");
        assertThat(problemFor(404)).isEqualTo("urn:tillit:problem:not-found");
        assertThat(problemFor(400)).isEqualTo("urn:tillit:problem:malformed-request");
        assertThat(problemFor(422)).isEqualTo("urn:tillit:problem:rule-not-met");
        assertThat(problemFor(410)).isEqualTo("urn:tillit:problem:unavailable");
        assertThat(problemFor(500)).isEqualTo("urn:tillit:problem:unavailable");
    }

    @Test
    void hiddenCvHasTheBytesOfAnUnknownPath() {
        StubServices.CV.answers(
                Answer.problem(404, "{\"detail\": \"was hidden yesterday\"}").with("X-Hidden", "yes"));

        Response hidden = get("/employer/cvs/" + REF);
        Response unknown = get("/employer/cvs/" + REF + "/nothing/here");

        assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(unknown));
        assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void redirectsAreNotFollowed(int status) {
        StubServices.CV.answers(request -> request.uri().contains("elsewhere")
                ? Answer.json(200, "{\"view\": \"ANONYMOUS\", \"content\": {\"headline\": \"canary\"}}")
                : new Answer(status, java.util.Map.of("Location", "/elsewhere"), "canary", java.time.Duration.ZERO));

        Response answer = get("/employer/cvs/" + REF);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertClean(answer.asString());
        assertThat(StubServices.CV.onlyRequest().uri()).doesNotContain("elsewhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary",
                "[\"canary\"]",
                "\"canary\"",
                "{\"view\": \"PUBLIC\"} canary",
                "{\"view\": \"canary",
                "{\"view\": \"ANONYMOUS\", \"view\": \"PUBLIC\"}"
            })
    void answerThatIsNoObjectIsNoAnswer(String body) {
        serve(body);

        Response answer = get("/employer/cvs/" + REF);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertClean(answer.asString());
    }

    @Test
    void endlessAnswersAreCutOff() {
        serve("{\"view\": \"PUBLIC\", \"canary\": \"" + "x".repeat(8 * 1024 * 1024) + "\"}");
        assertThat(get("/employer/cvs/" + REF).statusCode()).isEqualTo(503);

        serve("{\"view\": \"ANONYMOUS\", \"content\": {\"headline\": \"" + "y".repeat(100_000) + "\", \"skills\": ["
                + "\"s\",".repeat(10_000) + "\"s\"]}}");
        Response long_ = get("/employer/cvs/" + REF);
        assertThat(long_.statusCode()).isEqualTo(200);
        assertThat(long_.asString()).hasSizeLessThan(2_000).doesNotContain("yyy");
    }

    @Test
    void serviceIsAskedWithTheCallersOwnTokenAndNothingElse() {
        serve("{\"view\": \"ANONYMOUS\", \"content\": {}}");
        String token = Tokens.employer(UUID.randomUUID());

        given().header("Authorization", "Bearer " + token)
                .header("X-User-Id", CANARY)
                .header("Cookie", "a=canary")
                .header("X-Forwarded-For", CANARY)
                .get("/api/v1/employer/cvs/" + REF)
                .then()
                .statusCode(200);

        var request = StubServices.CV.onlyRequest();
        assertThat(request.header("authorization")).isEqualTo("Bearer " + token);
        assertThat(request.headers().toString()).doesNotContain(CANARY);
        assertThat(request.uri()).isEqualTo("/api/v1/employer/cvs/" + REF);
    }

    @Test
    void searchTermsReachTheServiceUnchanged() {
        serve("{\"items\": []}");
        employer()
                .queryParam("q", "java & \"spring\"")
                .queryParam("occupation", "fg7B_yov_smw", "gTRr_TKo_t71")
                .queryParam("place", "0180")
                .queryParam("limit", 7)
                .get("/api/v1/employer/cvs")
                .then()
                .statusCode(200);
        assertThat(StubServices.CV.onlyRequest().uri())
                .contains("q=java+%26+%22spring%22")
                .contains("occupation=fg7B_yov_smw&occupation=gTRr_TKo_t71")
                .contains("place=0180")
                .contains("limit=7");
    }

    @Test
    void onlyDeclaredParametersAndFieldsAreAccepted() {
        serve("{\"items\": []}");

        assertThat(get("/employer/cvs?birthYear=1988").statusCode()).isEqualTo(400);
        assertThat(get("/employer/cvs/" + REF + "?view=PUBLIC").statusCode()).isEqualTo(400);
        assertThat(get("/employer/cvs?limit=101").statusCode()).isEqualTo(400);
        assertThat(posted("{\"gender\": \"FEMALE\"}").statusCode()).isEqualTo(400);
        assertThat(posted("{\"q\": 7}").statusCode()).isEqualTo(400);
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void unknownTermsAreNamedBeforeTheServiceIsAsked() {
        serve("{\"items\": []}");

        Response byQuery = get("/employer/cvs?place=Atlantis&place=0180&occupation=nonsense");
        assertThat(byQuery.statusCode()).isEqualTo(422);
        assertThat(byQuery.jsonPath().getList("errors.pointer")).containsExactly("?occupation", "?place");
        Response byBody = posted("{\"place\": [\"0180\", \"Atlantis\"], \"occupation\": [\"nonsense\"]}");
        assertThat(byBody.statusCode()).isEqualTo(422);
        assertThat(byBody.jsonPath().getList("errors.pointer")).containsExactly("/occupation/0", "/place/1");
        assertThat(get("/employer/cvs?q=" + "x".repeat(201)).statusCode()).isEqualTo(422);
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void cursorThatTheServiceRefusesIsNamed() {
        StubServices.CV.answers(Answer.problem(400, "{}"));

        assertThat(get("/employer/cvs?cursor=abc").jsonPath().getString("errors[0].pointer"))
                .isEqualTo("?cursor");
    }

    @Test
    void serviceThatIsDownIsUnavailable() {
        StubServices.CV.stop();
        try {
            Response answer = get("/employer/cvs/" + REF);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotBlank();
        } finally {
            StubServices.CV.start();
        }
    }

    /** Puts a canary beside every field, into every object, and into every array. */
    private static void poison(JsonNode node) {
        List<JsonNode> children = new ArrayList<>();
        node.forEach(children::add);
        children.forEach(EmployerViewAllowListTest::poison);
        switch (node) {
            case ObjectNode object ->
                object.put("canary", "canary")
                        .put("personnummer", "canary")
                        .put("hideEmployer", "canary")
                        .putObject("extra")
                        .put("canary", "canary");
            case ArrayNode array -> array.addObject().put("canary", "canary");
            default -> {
                // A value holds nothing.
            }
        }
    }

    private static void serve(String body) {
        StubServices.CV.answers(Answer.json(200, body));
    }

    private static void assertClean(String body) {
        assertThat(body.toLowerCase(Locale.ROOT)).doesNotContain(CANARY);
    }

    private static String problemFor(int status) {
        StubServices.CV.answers(Answer.problem(status, "{}"));
        return get("/employer/cvs/" + REF).jsonPath().getString("type");
    }

    private static String withoutTrace(Response answer) {
        return answer.asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static JsonNode read() throws Exception {
        return json(body("/employer/cvs/" + REF));
    }

    private static JsonNode search() throws Exception {
        return json(body("/employer/cvs"));
    }

    private static JsonNode searchByBody() throws Exception {
        return json(posted("{\"q\": \"java\"}").then().statusCode(200).extract().asString());
    }

    private static String body(String path) {
        return get(path).then().statusCode(200).extract().asString();
    }

    private static Response posted(String body) {
        return employer().contentType("application/json").body(body).post("/api/v1/employer/cv-searches");
    }

    private static Response get(String path) {
        return employer().get("/api/v1" + path);
    }

    private static io.restassured.specification.RequestSpecification employer() {
        return given().redirects().follow(false).auth().oauth2(Tokens.employer(UUID.randomUUID()));
    }

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text);
    }
}
