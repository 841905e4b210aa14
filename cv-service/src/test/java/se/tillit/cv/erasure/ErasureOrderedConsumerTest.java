package se.tillit.cv.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.cv.Broker;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;
import se.tillit.cv.Numbers;
import se.tillit.cv.Rows;
import se.tillit.events.Service;
import se.tillit.events.erasure.ErasureOrdered;
import se.tillit.events.erasure.Step;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(CvStack.class)
class ErasureOrderedConsumerTest {

    private static final String CONSUMER = "erasure-orders";

    private final UUID erasure = UUID.randomUUID();
    private final String canary = "Kanarie" + Drafts.word().substring(3, 9) + "sson";
    private final String word = Drafts.word();
    private long version;
    private Candidate candidate;
    private Employer employer;
    private String cv = "";
    private String disclosed = "";
    private String open = "";

    @BeforeEach
    void prepare() {
        candidate = Candidate.withProfile(Map.of("name", "Signe " + canary));
        employer = Employer.verified();
        cv = candidate
                .sends(Drafts.full(word, "Jag heter Signe " + canary))
                .header("Idempotency-Key", "cv")
                .post("/api/v1/me/cvs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        candidate.shows(cv, "PUBLIC");
        String ref = employer.findsOne(word);
        employer.reads(ref).then().statusCode(200);
        open = contacts(ref);
        disclosed = contacts(ref);
        candidate.accepts(disclosed, "name");
        candidate
                .answers(open, "replies", Map.of("message", "Hälsningar " + canary))
                .then()
                .statusCode(201);
        candidate
                .answers(open, "reports", Map.of("reason", "OTHER", "message", canary))
                .then()
                .statusCode(201);
        candidate.blocks(Numbers.next());
        given().auth()
                .oauth2(Tokens.service("consent-service", "svc-closing-write"))
                .contentType("application/json")
                .body(Map.of("version", 1, "closed", true, "reason", "ERASURE"))
                .put("/api/v1/internal/closings/" + candidate.id())
                .then()
                .statusCode(204);
        await().until(() -> Rows.of(
                        "select 1 from outbox where sent_at is null and payload like '%" + candidate.id() + "%'")
                .isEmpty());
    }

    @Test
    void leavesNothingOfThePersonInAnyTable() {
        assertThat(Rows.holding(canary)).contains("profile", "cv", "contact_case", "case_message", "case_report");
        assertThat(Rows.holding(candidate.id().toString()))
                .contains("profile", "cv", "contact_case", "disclosure", "employer_block", "closed_owner", "outbox")
                .contains("idempotency_key");

        Map<String, Integer> erased = ordered(Step.DATA);

        assertThat(Rows.holding(canary)).isEmpty();
        assertThat(Rows.holding(candidate.id().toString())).isEmpty();
        assertThat(Rows.holding(cv)).isEmpty();
        assertThat(erased)
                .containsEntry("cvs", 1)
                .containsEntry("profiles", 1)
                .containsEntry("cases", 2)
                .containsEntry("messages", 3)
                .containsEntry("reports", 1)
                .containsEntry("disclosures", 1)
                .containsEntry("blocks", 1)
                .containsEntry("reads", 1);
    }

    @Test
    void countsWhatIsLeftAndAfterTheErasureNothing() {
        assertThat(ordered(Step.CHECK)).containsEntry("cvs", 1).containsEntry("messages", 3);

        ordered(Step.DATA);

        assertThat(ordered(Step.CHECK))
                .isNotEmpty()
                .allSatisfy((kind, left) -> assertThat(left).as(kind).isZero());
    }

    @Test
    void tellsEachRecipientOnce() {
        assertThat(ordered(Step.RECIPIENTS)).containsEntry("recipients", 1);
        ordered(Step.RECIPIENTS);
        ordered(Step.DATA);

        List<String> notices =
                Rows.of("select payload from outbox where type = 'recipient-notice-due' and payload like '%" + disclosed
                        + "%'");
        assertThat(notices).hasSize(1);
        assertThat(notices.getFirst())
                .contains(employer.id().toString())
                .doesNotContain(candidate.id().toString());
        assertThat(Rows.of("select payload from outbox where type = 'recipient-notice-due' and payload like '%" + open
                        + "%'"))
                .isEmpty();
    }

    @Test
    void answersARepeatedOrderWithTheFirstTimesCounts() {
        Map<String, Integer> first = ordered(Step.DATA);

        assertThat(ordered(Step.DATA)).isEqualTo(first);
    }

    @Test
    void takesADuplicateOnceAndDropsAStaleOrder() {
        ErasureOrdered order = order(Step.DATA);
        UUID event = UUID.randomUUID();
        Broker.awaitOutcome(CONSUMER, "taken", () -> Broker.sends(order, event));

        Broker.awaitOutcome(CONSUMER, "duplicate", () -> Broker.sends(order, event));
        Broker.awaitOutcome(CONSUMER, "stale", () -> Broker.sends(order));

        assertThat(Rows.of("select 1 from outbox where type = 'erasure-answered' and aggregate_id = '" + erasure + "'"))
                .hasSize(1);
    }

    @Test
    void parksAStepThatIsNotItsOwn() {
        Broker.awaitOutcome(CONSUMER, "parked", () -> Broker.sends(order(Step.IDENTITY)));

        assertThat(Rows.of("select 1 from cv where id = '" + cv + "'")).hasSize(1);
    }

    @Test
    void passesOverWhatAnotherServiceIsOrdered() {
        Broker.awaitOutcome(
                CONSUMER,
                "taken",
                () -> Broker.sends(
                        new ErasureOrdered(erasure, ++version, candidate.id(), Service.JOBAGENT, Step.DATA)));

        assertThat(Rows.of("select 1 from cv where id = '" + cv + "'")).hasSize(1);
    }

    @Test
    void refusesEverythingThatIsWrittenAfterwards() {
        ordered(Step.DATA);

        candidate.patches(Map.of("name", "Signe " + canary)).then().statusCode(401);
        candidate.sends(Drafts.headed(canary)).post("/api/v1/me/cvs").then().statusCode(401);
        candidate.rewrites(cv, Drafts.headed(canary)).then().statusCode(401);
        candidate.shows(cv, Map.of("visibility", "PUBLIC")).then().statusCode(404);
        candidate
                .sends(Map.of("organisationNumber", Numbers.next(), "note", canary))
                .post("/api/v1/me/blocked-employers")
                .then()
                .statusCode(401);
        candidate.accepts(open, Instant.now().plusSeconds(60), "name").then().statusCode(401);
        candidate.answers(open, "replies", Map.of("message", canary)).then().statusCode(401);
        candidate
                .answers(open, "reports", Map.of("reason", "OTHER", "message", canary))
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.service("account-service", "svc-profile-write"))
                .contentType("application/json")
                .body(Map.of("name", canary))
                .put("/api/v1/internal/profiles/" + candidate.id())
                .then()
                .statusCode(204);
        given().auth()
                .oauth2(Tokens.service("consent-service", "svc-closing-write"))
                .contentType("application/json")
                .body(Map.of("version", 99, "closed", true, "reason", "ERASURE"))
                .put("/api/v1/internal/closings/" + candidate.id())
                .then()
                .statusCode(204);
        assertThat(Rows.holding(canary)).isEmpty();
        assertThat(Rows.holding(candidate.id().toString())).isEmpty();
    }

    @Test
    void leavesABystanderAsSheIs() {
        Candidate bystander = Candidate.withProfile();
        String other = Drafts.word();
        bystander.writesAndShows(Drafts.headed(other), "PUBLIC");
        String kept = employer.contacts(employer.findsOne(other));
        bystander.accepts(kept, "name");

        ordered(Step.DATA);

        assertThat(employer.finds(other)).hasSize(1);
        assertThat(employer.status(kept)).isEqualTo("ACCEPTED");
    }

    @Test
    void leavesTheEmployerARowThatSaysNothing() {
        ordered(Step.DATA);

        assertThat(employer.status(disclosed)).isEqualTo("CLOSED");
        assertThat(employer.status(open)).isEqualTo("CLOSED");
    }

    private String contacts(String ref) {
        return employer.sends(Map.of("subject", "Till " + canary, "message", "Hej " + canary), "/cvs/{ref}/cases", ref)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ErasureOrdered order(Step step) {
        return new ErasureOrdered(erasure, ++version, candidate.id(), Service.CV, step);
    }

    /** The counts of the answer. */
    private Map<String, Integer> ordered(Step step) {
        ErasureOrdered order = order(step);
        Broker.awaitOutcome(CONSUMER, "taken", () -> Broker.sends(order));
        return JsonPath.from(Rows.of("select payload from outbox where type = 'erasure-answered' and aggregate_id = '"
                                + erasure + "' and aggregate_version = " + order.version())
                        .getFirst())
                .getMap("counts");
    }
}
