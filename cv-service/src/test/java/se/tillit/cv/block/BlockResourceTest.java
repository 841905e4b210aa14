package se.tillit.cv.block;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;
import se.tillit.cv.Numbers;
import se.tillit.cv.OtherTransaction;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(CvStack.class)
class BlockResourceTest {

    private static final String BLOCKS = "/api/v1/me/blocked-employers";

    @ConfigProperty(name = "TILLIT_ACCOUNT_URL")
    String accountService = "";

    private final String word = Drafts.word();
    private final String number = Numbers.next();
    private Candidate candidate;

    @BeforeEach
    void prepare() {
        candidate = Candidate.withProfile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANONYMOUS", "PUBLIC"})
    void hidesEverythingFromTheBlockedEmployerWhenItAnswers(String visibility) {
        Employer employer = Employer.withNumber(number);
        candidate.writesAndShows(Drafts.headed(word), visibility);
        String ref = employer.findsOne(word);

        blocks(number).then().statusCode(201).body("id", notNullValue()).body("employerName", notNullValue());

        assertThat(employer.finds(word)).isEmpty();
        employer.posts(Map.of("q", word)).then().statusCode(200).body("items", empty());
        Response refused = employer.reads(ref);
        refused.then().statusCode(404);
        assertThat(withoutTrace(refused)).isEqualTo(withoutTrace(employer.reads("unknown")));
    }

    @Test
    void leavesEverybodyElseAsTheyAre() {
        Employer other = Employer.withNumber(Numbers.next());
        Candidate somebodyElse = Candidate.withProfile();
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        String elsewhere = Drafts.word();
        somebodyElse.writesAndShows(Drafts.headed(elsewhere), "PUBLIC");
        Employer blocked = Employer.withNumber(number);

        blocks(number).then().statusCode(201);

        assertThat(other.finds(word)).hasSize(1);
        assertThat(blocked.finds(elsewhere)).hasSize(1);
    }

    @Test
    void holdsForAnEmployerThatComesLater() {
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        blocks(number).then().statusCode(201).body("employerName", nullValue());

        Employer employer = Employer.withNumber(number);

        assertThat(employer.finds(word)).isEmpty();
        list().then()
                .body(
                        "items[0].employerName",
                        equalTo("Bolaget " + employer.id().toString().substring(0, 8)));
    }

    @Test
    void tellsNobodyWhoseAPersonnummerIs() {
        String personal = Numbers.nextPersonal();
        Employer soleTrader = Employer.withNumber(personal);
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        assertThat(soleTrader.finds(word)).hasSize(1);

        for (int i = 0; i < 2; i++) {
            blocks(personal).then().statusCode(201).body("id", notNullValue()).body("employerName", nullValue());
        }

        list().then().body("items", hasSize(1)).body("items[0].employerName", nullValue());
        assertThat(soleTrader.finds(word)).isEmpty();
    }

    @Test
    void endsEverythingWithTheEmployerAlsoUnderAKeyThatIsNewerThanWhatIsKnownOfIt() {
        Employer employer = Employer.withNumber(number);
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        String contact = employer.contacts(employer.findsOne(word));
        accountServiceTakes("newer,print");
        try {
            blocks(number).then().statusCode(201).body("employerName", notNullValue());

            assertThat(employer.finds(word)).isEmpty();
            candidate.asks().get("/api/v1/me/cases/" + contact).then().body("status", equalTo("BLOCKED"));
        } finally {
            accountServiceTakes("print");
        }
    }

    @Test
    void holdsUnderAKeyThatWasTakenAway() {
        Employer employer = Employer.withNumber(number);
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        blocks(number).then().statusCode(201);
        accountServiceTakes("newer");
        try {
            Candidate.withoutProfile().blocks(number);

            assertThat(employer.finds(word)).isEmpty();
        } finally {
            accountServiceTakes("print");
        }
    }

    @Test
    void leavesEndedWhatItHidWithoutHavingEndedIt() {
        Employer employer = Employer.withNumber(Numbers.next());
        candidate.writesAndShows(Drafts.headed(word), "ANONYMOUS");
        String contact = employer.contacts(employer.findsOne(word));
        candidate.accepts(contact, "name");
        String block = candidate.blocks(number);
        employer.hasNumber(number);
        Candidate.withoutProfile().blocks(number);
        assertThat(employer.finds(word)).isEmpty();

        candidate.unblocks(block).then().statusCode(204);

        assertThat(employer.status(contact)).isEqualTo("CLOSED");
        assertThat(employer.reads(employer.findsOne(word)).asString()).doesNotContain("Testberg");
    }

    @Test
    void isMadeBeforeItIsLiftedOrAfterIt() throws Exception {
        Employer employer = Employer.withNumber(number);
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        String contact = employer.contacts(employer.findsOne(word));
        String block = candidate.blocks(number);
        try (OtherTransaction other =
                        new OtherTransaction("select 1 from contact_case where id = '" + contact + "' for update");
                ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<Integer> again = pool.submit(() -> blocks(number).statusCode());
            other.awaitWaiting(1);
            Future<Integer> lifting =
                    pool.submit(() -> candidate.unblocks(block).statusCode());
            other.awaitWaiting(2);
            other.commits();

            assertThat(again.get()).isEqualTo(201);
            assertThat(lifting.get()).isEqualTo(204);
        }
        list().then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "16%s", " %s "})
    void readsANumberAsPeopleWriteIt(String form) {
        Employer employer = Employer.withNumber(number);
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        String hyphened = number.substring(0, 6) + "-" + number.substring(6);

        blocks(form.formatted(hyphened)).then().statusCode(201);

        assertThat(employer.finds(word)).isEmpty();
    }

    @Test
    void changesNothingForTheSameNumberAgain() {
        String id = blocks(number).then().statusCode(201).extract().path("id");

        blocks(number).then().statusCode(201).body("id", equalTo(id));

        list().then().body("items", hasSize(1));
    }

    @Test
    void opensAgainWhenTheBlockIsLifted() {
        Employer employer = Employer.withNumber(number);
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        String id = blocks(number).then().statusCode(201).extract().path("id");

        candidate.asks().delete(BLOCKS + "/" + id).then().statusCode(204);

        assertThat(employer.finds(word)).hasSize(1);
        list().then().body("items", empty());
        candidate.asks().delete(BLOCKS + "/" + id).then().statusCode(404);
    }

    @Test
    void keepsOnePersonsBlocksFromAnother() {
        String id = blocks(number).then().statusCode(201).extract().path("id");
        Candidate other = Candidate.withoutProfile();

        other.asks().delete(BLOCKS + "/" + id).then().statusCode(404);
        other.asks().get(BLOCKS).then().statusCode(200).body("items", empty());
        list().then().body("items", hasSize(1));
    }

    @Test
    void listsInPagesWithTheOwnersNotes() {
        for (String note : List.of("ett", "två", "tre")) {
            blocks(Map.of("organisationNumber", Numbers.next(), "note", note))
                    .then()
                    .statusCode(201);
        }

        String cursor = candidate
                .asks()
                .get(BLOCKS + "?limit=2")
                .then()
                .body("items.note", contains("ett", "två"))
                .extract()
                .path("nextCursor");

        candidate
                .asks()
                .queryParam("cursor", cursor)
                .get(BLOCKS + "?limit=2")
                .then()
                .body("items.note", contains("tre"))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5560004616", "556000", "", "abc", "198802031234"})
    void refusesWhatIsNoOrganisationNumber(String wrong) {
        Response refusal = blocks(wrong);

        refusal.then().statusCode(422).body("errors[0].pointer", equalTo("/organisationNumber"));
    }

    @Test
    void refusesOtherFormsOfNamingAnEmployerForNow() {
        blocks(Map.of("legalName", "Bolaget AB")).then().statusCode(400);
    }

    @Test
    void doesNotSayThatItBlockedWhenTheNumberCannotBeMatched() {
        accountServiceAnswers(503);
        try {
            blocks(number).then().statusCode(503).header("Retry-After", notNullValue());
        } finally {
            accountServiceAnswers(200);
        }
        list().then().body("items", empty());
    }

    @Test
    void isForCandidatesAlone() {
        for (String token : List.of(Tokens.employer(UUID.randomUUID()), Tokens.operator())) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("organisationNumber", number))
                    .post(BLOCKS)
                    .then()
                    .statusCode(403);
        }
        given().get(BLOCKS).then().statusCode(401);
    }

    private Response blocks(String written) {
        return blocks(Map.of("organisationNumber", written));
    }

    private Response blocks(Map<String, ?> body) {
        return candidate.sends(body).post(BLOCKS);
    }

    private Response list() {
        return candidate.asks().get(BLOCKS);
    }

    private void accountServiceAnswers(int status) {
        given().body(Integer.toString(status))
                .put(accountService + "/stub/status")
                .then()
                .statusCode(200);
    }

    /** Keys of fingerprints, the current one first. */
    private void accountServiceTakes(String keys) {
        given().body(keys).put(accountService + "/stub/keys").then().statusCode(200);
    }

    private static String withoutTrace(Response answer) {
        return answer.asString().replaceAll("[0-9a-f]{32}", "");
    }
}
