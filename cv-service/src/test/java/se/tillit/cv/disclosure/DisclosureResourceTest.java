package se.tillit.cv.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;
import se.tillit.cv.Rows;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(CvStack.class)
class DisclosureResourceTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "TILLIT_CONSENT_URL")
    String consentService = "";

    private final String word = Drafts.word();
    private final Instant nextMonth = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private Candidate candidate;
    private Employer employer;
    private Employer other;
    private String cv = "";
    private String ref = "";
    private String id = "";

    @BeforeEach
    void prepare() {
        candidate = Candidate.withProfile();
        employer = Employer.verified();
        other = Employer.verified();
        cv = candidate.writesAndShows(
                Drafts.full(word, "Jag heter Signe Testberg, bor på Provgatan 7 och nås på 070-174 06 05."),
                "ANONYMOUS");
        ref = employer.findsOne(word);
        id = employer.contacts(ref);
    }

    @Test
    void showsExactlyTheGrantedFieldsToThisEmployerAlone() {
        String disclosure = candidate.accepts(id, "name", "email");

        Response seen = employer.reads(ref);
        seen.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("view", equalTo("DISCLOSED"))
                .body("personal", aMapWithSize(2))
                .body("personal.name", equalTo("Signe Testberg"))
                .body("personal.email", equalTo("signe.testberg@example.com"))
                .body("content.summary", containsString("Signe Testberg"))
                .body("content.links", nullValue());
        assertThat(seen.asString()).doesNotContain("Provgatan", "174", "Hemlig");
        Response anonymous = other.reads(other.findsOne(word));
        anonymous.then().body("view", equalTo("ANONYMOUS")).body("personal", nullValue());
        assertThat(anonymous.asString()).doesNotContain("Signe", "Testberg");
        assertThat(disclosure).isNotBlank();
        assertThat(employer.status(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void answersWithTheReceiptOfTheNotedConsent() {
        Response accepted = candidate.accepts(id, nextMonth, "name", "email");

        String disclosure = accepted.then()
                .statusCode(201)
                .body("receipt", notNullValue())
                .extract()
                .path("disclosureId");
        given().get(consentService + "/stub/disclosures/" + disclosure)
                .then()
                .statusCode(200)
                .body("accountId", equalTo(candidate.id().toString()))
                .body("caseId", equalTo(id))
                .body("employerId", equalTo(employer.id().toString()))
                .body("act", equalTo("ACCEPTANCE"))
                .body("fields", containsInAnyOrder("name", "email"))
                .body("expiresAt", equalTo(nextMonth.toString()))
                .body("language", equalTo("en"));
    }

    @Test
    void isTheSameDisclosureForTheSameCallAgain() {
        Response first = candidate.accepts(id, nextMonth, "name");

        Response again = candidate.accepts(id, nextMonth, "name");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        candidate.accepts(id, nextMonth, "name", "phone").then().statusCode(409);
        candidate.asks().get("/api/v1/me/disclosures").then().body("items.id", contains((String)
                first.path("disclosureId")));
    }

    @Test
    void grantsNothingWhileTheConsentCannotBeNoted() {
        consentServiceAnswers(503);
        try {
            candidate.accepts(id, nextMonth, "name").then().statusCode(503).header("Retry-After", notNullValue());
        } finally {
            consentServiceAnswers(200);
        }
        employer.reads(ref).then().body("view", equalTo("ANONYMOUS"));
        assertThat(employer.status(id)).isEqualTo("OPEN");
        candidate.asks().get("/api/v1/me/disclosures").then().body("items", empty());
        String asked = Rows.of(
                        "select d.id from disclosure d join contact_case k on k.number = d.case_number where k.id = '"
                                + id + "'")
                .getFirst();
        given().auth()
                .oauth2(Tokens.service("consent-service", "svc-disclosure-read"))
                .get("/api/v1/internal/disclosures/" + asked)
                .then()
                .statusCode(404);

        candidate.accepts(id, nextMonth, "name").then().statusCode(201).body("disclosureId", equalTo(asked));
        employer.reads(ref).then().body("view", equalTo("DISCLOSED"));
    }

    @Test
    void asksForThePolicyInForceWhenTheLedgerDoes() {
        consentServiceRefuses("{\"type\": \"urn:tillit:problem:policy-update\", \"policyVersion\": \"2\"}");
        try {
            candidate
                    .accepts(id, nextMonth, "name")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:tillit:problem:policy-update"))
                    .body("policyVersion", equalTo("2"));
        } finally {
            consentServiceAnswers(200);
        }
        employer.reads(ref).then().body("view", equalTo("ANONYMOUS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"type\": \"urn:tillit:problem:conflict\", \"policyVersion\": \"2\"}", "{}", "", "<html>"})
    void asksForNoPolicyWhenTheLedgerRefusesForAnythingElse(String problem) {
        consentServiceRefuses(problem);
        try {
            candidate
                    .accepts(id, nextMonth, "name")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:tillit:problem:conflict"))
                    .body("policyVersion", nullValue());
        } finally {
            consentServiceAnswers(200);
        }
        employer.reads(ref).then().body("view", equalTo("ANONYMOUS"));
    }

    @Test
    void endsAtOnceAndChangesNothingWhenEndedAgain() {
        String disclosure = candidate.accepts(id, "name");
        assertThat(employer.reads(ref).asString()).contains("DISCLOSED", "Testberg");

        for (int i = 0; i < 2; i++) {
            candidate
                    .asks()
                    .delete("/api/v1/me/disclosures/" + disclosure)
                    .then()
                    .statusCode(204);
        }

        Response seen = employer.reads(ref);
        seen.then().statusCode(200).body("view", equalTo("ANONYMOUS")).body("personal", nullValue());
        assertThat(seen.asString()).doesNotContain("Testberg");
        assertThat(employer.status(id)).isEqualTo("CLOSED");
        assertThat(Rows.of("select payload from outbox where type = 'disclosure-ended' and aggregate_id = '"
                        + disclosure + "'"))
                .hasSize(1);
        candidate
                .asks()
                .get("/api/v1/me/disclosures")
                .then()
                .body("items[0].status", equalTo("ENDED"))
                .body("items[0].endedAt", notNullValue());
        given().auth()
                .oauth2(Tokens.service("consent-service", "svc-disclosure-read"))
                .get("/api/v1/internal/disclosures/" + disclosure)
                .then()
                .statusCode(200)
                .body("granted", equalTo(true))
                .body("endedAt", notNullValue());
    }

    @Test
    void expiresByItselfAndTheLedgerIsTold() {
        String disclosure = candidate
                .accepts(id, Instant.now().plusSeconds(3), "name")
                .then()
                .statusCode(201)
                .extract()
                .path("disclosureId");
        employer.reads(ref).then().body("view", equalTo("DISCLOSED"));

        await().atMost(SOON)
                .until(() -> employer.reads(ref).jsonPath().getString("view").equals("ANONYMOUS"));

        candidate.asks().get("/api/v1/me/disclosures").then().body("items[0].status", equalTo("ENDED"));
        await().atMost(SOON)
                .until(() -> Rows.of("select payload from outbox where type = 'disclosure-ended' and aggregate_id = '"
                                        + disclosure + "'")
                                .size()
                        == 1);
    }

    @Test
    void sleepsWhileTheCvIsInactiveAndWakesUpWithIt() {
        String disclosure = candidate.accepts(id, "name");
        assertThat(employer.reads(ref).asString()).contains("DISCLOSED", "Testberg");

        candidate
                .shows(cv, Map.of("visibility", "INACTIVE"))
                .then()
                .statusCode(200)
                .body("openDisclosures", contains(disclosure));

        employer.reads(ref).then().statusCode(404);
        assertThat(employer.status(id)).isEqualTo("CLOSED");
        candidate.asks().get("/api/v1/me/disclosures").then().body("items[0].status", equalTo("ASLEEP"));
        candidate.shows(cv, "ANONYMOUS");
        String newRef = employer.gets("/cases/{id}", id).then().extract().path("ref");
        employer.reads(newRef)
                .then()
                .body("view", equalTo("DISCLOSED"))
                .body("personal.name", equalTo("Signe Testberg"));
    }

    @Test
    void changesNeitherHitsNorCards() {
        String before = employer.searches(Map.of("q", word)).asString();
        String byName = employer.searches(Map.of("q", "Testberg " + word)).asString();

        candidate.accepts(id, "name", "email");

        assertThat(employer.searches(Map.of("q", word)).asString()).isEqualTo(before);
        assertThat(employer.searches(Map.of("q", "Testberg " + word)).asString())
                .isEqualTo(byName);
    }

    @Test
    void isInTheOwnersLogOfReads() {
        candidate.accepts(id, "name");

        employer.reads(ref).then().statusCode(200);
        other.reads(other.findsOne(word)).then().statusCode(200);

        candidate
                .asks()
                .get("/api/v1/me/cvs/" + cv + "/reads")
                .then()
                .body("items.view", contains("ANONYMOUS", "DISCLOSED"))
                .body(
                        "items.employerId",
                        contains(other.id().toString(), employer.id().toString()));
    }

    @Test
    void addsTheGrantedFieldsToWhatAPublicCvShows() {
        candidate.shows(cv, "PUBLIC");
        candidate.accepts(id, "mobile");

        employer.reads(employer.findsOne(word))
                .then()
                .body("view", equalTo("PUBLIC"))
                .body("personal.mobile", equalTo("070-174 06 05"))
                .body("personal.name", equalTo("Signe Testberg"));
        other.reads(other.findsOne(word)).then().body("personal.mobile", nullValue());
    }

    @Test
    void showsTheValueAsItIsWhenItIsRead() {
        candidate.accepts(id, "name");

        candidate.patches(Map.of("name", "Signe Nyberg")).then().statusCode(200);

        Response seen = employer.reads(ref);
        seen.then().body("personal.name", equalTo("Signe Nyberg"));
    }

    @Test
    void discloseByReplyExactlyWhatItNames() {
        Response reply = candidate.answers(
                id,
                "replies",
                Map.of("message", "Ring mig gärna.", "fields", List.of("mobile"), "expiresAt", nextMonth.toString()));

        reply.then()
                .statusCode(201)
                .body("disclosureId", notNullValue())
                .body("receipt", notNullValue())
                .body("contactDetails", equalTo(false));
        employer.reads(ref)
                .then()
                .body("view", equalTo("DISCLOSED"))
                .body("personal", aMapWithSize(1))
                .body("personal.mobile", equalTo("070-174 06 05"));
        employer.gets("/cases/{id}", id)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("messages.author", contains("EMPLOYER", "CANDIDATE"));
        given().get(consentService + "/stub/disclosures/" + reply.path("disclosureId"))
                .then()
                .body("act", equalTo("REPLY"))
                .body("fields", contains("mobile"));
    }

    @Test
    void disclosesNothingByAReplyThatNamesNoField() {
        candidate
                .answers(id, "replies", Map.of("message", "Vad är lönen?"))
                .then()
                .statusCode(201)
                .body("disclosureId", nullValue());

        employer.reads(ref).then().body("view", equalTo("ANONYMOUS"));
        assertThat(employer.status(id)).isEqualTo("OPEN");
        candidate
                .answers(id, "replies", Map.of("message", "Jag", "fields", List.of("name")))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/expiresAt"));
    }

    @Test
    void writesAReplyOnceForOneKey() {
        Map<String, Object> body =
                Map.of("message", "Ja tack", "fields", List.of("name"), "expiresAt", nextMonth.toString());
        for (int i = 0; i < 3; i++) {
            replies(body).then().statusCode(201);
        }

        employer.gets("/cases/{id}", id)
                .then()
                .body("messages.message", contains("Vill du arbeta hos oss?", "Ja tack"));
        candidate.asks().get("/api/v1/me/disclosures").then().body("items.fields", contains(List.of("name")));
    }

    @Test
    void asksForNoMoreWhenAReplyIsRepeatedAfterItsDisclosureEnded() {
        Map<String, Object> body =
                Map.of("message", "Ja tack", "fields", List.of("name"), "expiresAt", nextMonth.toString());
        Response first = replies(body);
        candidate
                .asks()
                .delete("/api/v1/me/disclosures/" + first.path("disclosureId"))
                .then()
                .statusCode(204);

        Response again = replies(body);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Rows.of(
                        "select d.id from disclosure d join contact_case k on k.number = d.case_number where k.id = '"
                                + id + "'"))
                .containsExactly(first.<String>path("disclosureId"));
        employer.reads(ref).then().body("view", equalTo("ANONYMOUS"));
    }

    @Test
    void endsWithARefusalAndCannotBeAcceptedAfterIt() {
        candidate.accepts(id, "name");

        candidate.refuses(id).then().statusCode(204);
        candidate.refuses(id).then().statusCode(204);

        employer.reads(ref).then().body("view", equalTo("ANONYMOUS"));
        candidate.accepts(id, nextMonth, "name").then().statusCode(409);
        candidate.answers(id, "replies", Map.of("message", "Hej")).then().statusCode(409);
        candidate.asks().get("/api/v1/me/cases/" + id).then().body("status", equalTo("REFUSED"));
    }

    @Test
    void isNobodyElsesToEnd() {
        String disclosure = candidate.accepts(id, "name");
        Candidate stranger = Candidate.withProfile();

        stranger.asks().delete("/api/v1/me/disclosures/" + disclosure).then().statusCode(404);

        employer.reads(ref).then().body("view", equalTo("DISCLOSED"));
        stranger.asks().get("/api/v1/me/disclosures").then().body("items", empty());
    }

    @Test
    void needsFieldsAndAnExpiryThatLiesAhead() {
        candidate.accepts(id, nextMonth).then().statusCode(422);
        candidate.accepts(id, Instant.now().minusSeconds(1), "name").then().statusCode(422);
        candidate
                .answers(id, "acceptance", Map.of("fields", List.of("name")))
                .then()
                .statusCode(422);
        candidate
                .answers(id, "acceptance", Map.of("fields", List.of("personnummer"), "expiresAt", nextMonth.toString()))
                .then()
                .statusCode(400);
        assertThat(employer.status(id)).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"svc-message-read", "svc-closing-write", "candidate", "employer"})
    void tellsWhetherItWasGrantedToTheLedgerAlone(String role) {
        given().auth()
                .oauth2(Tokens.service("consent-service", role))
                .get("/api/v1/internal/disclosures/" + candidate.accepts(id, "name"))
                .then()
                .statusCode(403);
    }

    @Test
    void leavesAReportToTheOperatorsAndNothingToTheEmployer() {
        String before = employer.gets("/cases/{id}", id).asString();

        candidate
                .answers(id, "reports", Map.of("reason", "SPAM", "message", "Fjärde gången"))
                .then()
                .statusCode(201)
                .body("id", notNullValue());

        assertThat(employer.gets("/cases/{id}", id).asString()).isEqualTo(before);
        candidate.answers(id, "reports", Map.of()).then().statusCode(422);
    }

    /** Under one key. */
    private Response replies(Map<String, Object> body) {
        return candidate.sends(body).header("Idempotency-Key", "key-" + id).post("/api/v1/me/cases/{id}/replies", id);
    }

    private void consentServiceRefuses(String problem) {
        given().body(problem).put(consentService + "/stub/problem").then().statusCode(200);
        consentServiceAnswers(409);
    }

    private void consentServiceAnswers(int status) {
        given().body(Integer.toString(status))
                .put(consentService + "/stub/status")
                .then()
                .statusCode(200);
    }
}
