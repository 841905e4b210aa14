package se.tillit.cv.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;
import se.tillit.cv.OtherTransaction;
import se.tillit.cv.Rows;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(CvStack.class)
class EmployerCaseResourceTest {

    private static final Map<String, Object> MESSAGE =
            Map.of("subject", "Ett arbete", "message", "Vill du arbeta hos oss?");

    private final String word = Drafts.word();
    private Candidate candidate;
    private Employer employer;
    private String cv = "";
    private String ref = "";

    @BeforeEach
    void prepare() {
        candidate = Candidate.withProfile();
        employer = Employer.verified();
        cv = candidate.writesAndShows(Drafts.headed(word), "ANONYMOUS");
        ref = employer.findsOne(word);
    }

    @Test
    void opensACaseThatItsOwnerFinds() {
        Response opened = employer.sends(MESSAGE, "/cvs/{ref}/cases", ref);

        String id = opened.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("status", equalTo("OPEN"))
                .body("ref", equalTo(ref))
                .extract()
                .path("id");
        candidate
                .asks()
                .get("/api/v1/me/cases/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("cvId", equalTo(cv))
                .body("employerId", equalTo(employer.id().toString()))
                .body("employerName", notNullValue())
                .body("subject", equalTo("Ett arbete"))
                .body("messages.message", contains("Vill du arbeta hos oss?"))
                .body("messages.author", contains("EMPLOYER"));
        candidate.asks().get("/api/v1/me/cases").then().body("items.id", contains(id));
    }

    @Test
    void saysNothingOfThePersonToTheEmployer() {
        String id = employer.contacts(ref);

        String answers = employer.gets("/cases/{id}", id).asString()
                + employer.gets("/cases").asString();

        assertThat(answers).doesNotContain("Signe", "Testberg", candidate.id().toString(), cv, "example.com", "174");
    }

    @Test
    void tellsTheOwnerByAnEventWithoutAWordOfIt() {
        String id = employer.contacts(ref);

        List<String> events =
                Rows.of("select payload from outbox where type = 'employer-wrote' and payload like '%" + id + "%'");

        assertThat(events).hasSize(1);
        assertThat(events.getFirst())
                .contains(candidate.id().toString())
                .doesNotContain("arbete", "Vill du", employer.id().toString());
    }

    @Test
    void createsOnceForOneKey() {
        String key = UUID.randomUUID().toString();
        String first = withKey(key, MESSAGE).then().statusCode(201).extract().path("id");

        withKey(key, MESSAGE).then().statusCode(201).body("id", equalTo(first));
        withKey(key, Map.of("subject", "Ett annat", "message", "Hej")).then().statusCode(422);

        employer.gets("/cases").then().body("items", hasSize(1));
    }

    @Test
    void writesAgainWhileTheCaseGoesOn() {
        String id = employer.contacts(ref);

        employer.sends(Map.of("message", "Hör av dig till chef@bolaget.example"), "/cases/{id}/messages", id)
                .then()
                .statusCode(201)
                .body("contactDetails", equalTo(true));

        candidate.asks().get("/api/v1/me/cases/" + id).then().body("messages.contactDetails", contains(false, true));
    }

    @Test
    void giveNoSignOfHavingBeenRead() {
        String id = employer.contacts(ref);
        String before = employer.gets("/cases/{id}", id).asString();

        candidate.asks().get("/api/v1/me/cases/" + id).then().statusCode(200);

        assertThat(employer.gets("/cases/{id}", id).asString()).isEqualTo(before);
    }

    @Test
    void leadsNoOtherEmployerToTheCase() {
        String id = employer.contacts(ref);
        Employer other = Employer.verified();

        other.gets("/cases/{id}", id).then().statusCode(404);
        other.sends(Map.of("message", "Hej"), "/cases/{id}/messages", id).then().statusCode(404);
        other.gets("/cases").then().statusCode(200).body("items", empty());
        other.sends(MESSAGE, "/cvs/{ref}/cases", ref).then().statusCode(404);
    }

    @Test
    void leadsNoOtherPersonToTheCase() {
        String id = employer.contacts(ref);
        Candidate other = Candidate.withProfile();

        other.asks().get("/api/v1/me/cases/" + id).then().statusCode(404);
        other.refuses(id).then().statusCode(404);
        other.answers(id, "replies", Map.of("message", "Hej")).then().statusCode(404);
        other.accepts(id, java.time.Instant.now().plusSeconds(60), "name")
                .then()
                .statusCode(404);
        assertThat(employer.status(id)).isEqualTo("OPEN");
    }

    @Test
    void opensNoneOnACvThatDoesNotExistForTheEmployer() {
        candidate.shows(cv, Map.of("visibility", "INACTIVE")).then().statusCode(200);

        employer.sends(MESSAGE, "/cvs/{ref}/cases", ref).then().statusCode(404);
        employer.sends(MESSAGE, "/cvs/{ref}/cases", "unknown").then().statusCode(404);
        candidate.asks().get("/api/v1/me/cases").then().body("items", empty());
    }

    @Test
    void looksForAnErasureBehindADeletedCvAsBehindAHiddenOne() throws Exception {
        String deletedWord = Drafts.word();
        String deleted = candidate.writesAndShows(Drafts.headed(deletedWord), "ANONYMOUS");
        String deletedRef = employer.findsOne(deletedWord);
        candidate.deletes(deleted).then().statusCode(204);
        candidate.shows(cv, Map.of("visibility", "INACTIVE")).then().statusCode(200);

        assertThat(statusBehindTheErasureOf(candidate.id(), ref)).isEqualTo(404);
        assertThat(statusBehindTheErasureOf(new UUID(0, 0), deletedRef)).isEqualTo(404);
        assertThat(statusBehindTheErasureOf(new UUID(0, 0), "unknown")).isEqualTo(404);
    }

    @Test
    void isClosedToAnEmployerThatIsNotVerified() {
        String id = employer.contacts(ref);
        employer.becomes(true, true, "SE");

        employer.sends(MESSAGE, "/cvs/{ref}/cases", ref).then().statusCode(403);
        employer.gets("/cases").then().statusCode(403);
        employer.gets("/cases/{id}", id).then().statusCode(403);
        employer.sends(Map.of("message", "Hej"), "/cases/{id}/messages", id)
                .then()
                .statusCode(403);
    }

    @Test
    void isForEmployersAlone() {
        for (String token : List.of(candidate.token(), Tokens.operator())) {
            given().auth().oauth2(token).get("/api/v1/employer/cases").then().statusCode(403);
        }
        given().get("/api/v1/employer/cases").then().statusCode(401);
        given().auth().oauth2(employer.token()).get("/api/v1/me/cases").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "message"})
    void takesPlainTextAlone(String field) {
        Map<String, Object> body = new java.util.HashMap<>(MESSAGE);
        body.put(field, "Dold\u200b text\u0000");

        employer.sends(body, "/cvs/{ref}/cases", ref).then().statusCode(422);
    }

    @Test
    void namesTheCvNoLongerWhenItHasBecomeAnonymousSince() {
        candidate.shows(cv, "PUBLIC");
        String publicRef = employer.findsOne(word);
        String id = employer.contacts(publicRef);

        candidate.shows(cv, Map.of("visibility", "ANONYMOUS")).then().statusCode(200);

        employer.gets("/cases/{id}", id).then().body("status", equalTo("OPEN")).body("ref", nullValue());
        assertThat(employer.findsOne(word)).isNotEqualTo(publicRef);
    }

    @Test
    void wakesUpWithTheCv() {
        String id = employer.contacts(ref);
        candidate.shows(cv, Map.of("visibility", "INACTIVE")).then().statusCode(200);
        employer.gets("/cases/{id}", id)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("subject", nullValue());
        employer.sends(Map.of("message", "Hej"), "/cases/{id}/messages", id)
                .then()
                .statusCode(409);

        candidate.shows(cv, "ANONYMOUS");

        employer.gets("/cases/{id}", id)
                .then()
                .body("status", equalTo("OPEN"))
                .body("subject", equalTo("Ett arbete"))
                .body("messages", hasSize(1));
    }

    @Test
    void listsNewestFirstInPages() {
        String first = employer.contacts(ref);
        String second = employer.contacts(ref);
        String third = employer.contacts(ref);

        String cursor = employer.gets("/cases?limit=2")
                .then()
                .body("items.id", contains(third, second))
                .body("nextCursor", not(nullValue()))
                .extract()
                .path("nextCursor");

        employer.gets("/cases?limit=2&cursor=" + cursor)
                .then()
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
    }

    /** What opening a case answers, after it has waited for the account's tombstone. */
    private int statusBehindTheErasureOf(UUID account, String cvRef) throws Exception {
        try (OtherTransaction erasure =
                        new OtherTransaction("select pg_advisory_xact_lock(hashtextextended('" + account + "', 1))");
                ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> opening = pool.submit(
                    () -> employer.sends(MESSAGE, "/cvs/{ref}/cases", cvRef).statusCode());
            erasure.awaitWaiting(1);
            erasure.commits();
            return opening.get();
        }
    }

    private Response withKey(String key, Map<String, Object> body) {
        return given().auth()
                .oauth2(employer.token())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/employer/cvs/{ref}/cases", ref);
    }
}
