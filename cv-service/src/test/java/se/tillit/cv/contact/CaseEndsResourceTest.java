package se.tillit.cv.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.cv.Broker;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;
import se.tillit.cv.Numbers;
import se.tillit.events.Service;
import se.tillit.events.erasure.ErasureOrdered;
import se.tillit.events.erasure.Step;
import se.tillit.platform.test.Tokens;

/** However a case ends, the employer sees the same: every way is compared with every other, byte by byte. */
@QuarkusTest
@WithTestResource(CvStack.class)
class CaseEndsResourceTest {

    private static final AtomicInteger VERSIONS = new AtomicInteger();

    private final String word = Drafts.word();
    private final String number = Numbers.next();
    private Candidate candidate;
    private Employer employer;
    private String cv = "";
    private String id = "";
    private String disclosure = "";

    @BeforeEach
    void prepare() {
        candidate = Candidate.withProfile();
        employer = Employer.withNumber(number);
        cv = candidate.writesAndShows(Drafts.headed(word), "ANONYMOUS");
        id = employer.contacts(employer.findsOne(word));
    }

    /** The ways in which a case ends. */
    enum End {
        REFUSAL,
        BLOCK,
        INACTIVE,
        EXPIRY,
        ENDING,
        CV_DELETION,
        HIDING,
        ERASURE
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void looksTheSameHoweverItEnds(End end) {
        if (end == End.EXPIRY) {
            candidate.accepts(id, Instant.now().plusSeconds(2), "name").then().statusCode(201);
        } else {
            disclosure = candidate.accepts(id, "name");
        }
        assertThat(employer.status(id)).isEqualTo("ACCEPTED");
        assertThat(writes().statusCode()).isEqualTo(201);

        ends(end);

        assertThat(seen()).isEqualTo("""
                200 {"id":"ID","status":"CLOSED","openedAt":"TIME"}
                200 {"items":[{"id":"ID","status":"CLOSED","openedAt":"TIME"}],"nextCursor":null}
                409 {"type":"urn:tillit:problem:conflict","title":"Konflikt","status":409,\
                "detail":"Anropet strider mot det nuvarande läget.","instance":"TRACE"}
                409 {"type":"urn:tillit:problem:conflict","title":"Konflikt","status":409,\
                "detail":"Anropet strider mot det nuvarande läget.","instance":"TRACE"}
                """);
    }

    @Test
    void looksTheSameWhenItWasNeverAnswered() {
        candidate.refuses(id).then().statusCode(204);
        String refused = seen();

        assertThat(refused).startsWith("200 {\"id\":\"ID\",\"status\":\"CLOSED\",\"openedAt\":\"TIME\"}\n");
    }

    @Test
    void staysEndedWhenTheBlockIsLifted() {
        candidate.accepts(id, "name");
        String block = candidate.blocks(number);

        candidate.unblocks(block).then().statusCode(204);

        assertThat(employer.status(id)).isEqualTo("CLOSED");
        assertThat(employer.reads(employer.findsOne(word)).jsonPath().getString("view"))
                .isEqualTo("ANONYMOUS");
    }

    private void ends(End end) {
        switch (end) {
            case REFUSAL -> candidate.refuses(id).then().statusCode(204);
            case BLOCK -> candidate.blocks(number);
            case INACTIVE ->
                candidate.shows(cv, Map.of("visibility", "INACTIVE")).then().statusCode(200);
            case EXPIRY ->
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> employer.status(id).equals("CLOSED"));
            case ENDING ->
                candidate
                        .asks()
                        .delete("/api/v1/me/disclosures/" + disclosure)
                        .then()
                        .statusCode(204);
            case CV_DELETION -> candidate.deletes(cv).then().statusCode(204);
            case HIDING ->
                given().auth()
                        .oauth2(Tokens.service("consent-service", "svc-closing-write"))
                        .contentType("application/json")
                        .body(Map.of("version", VERSIONS.incrementAndGet(), "closed", true, "reason", "ERASURE"))
                        .put("/api/v1/internal/closings/" + candidate.id())
                        .then()
                        .statusCode(204);
            case ERASURE ->
                Broker.awaitOutcome(
                        "erasure-orders",
                        "taken",
                        () -> Broker.sends(new ErasureOrdered(
                                java.util.UUID.randomUUID(), 1, candidate.id(), Service.CV, Step.DATA)));
        }
    }

    /** The same each time, under one key. */
    private Response writes() {
        return given().auth()
                .oauth2(employer.token())
                .header("Accept-Language", "sv")
                .header("Idempotency-Key", "once")
                .contentType("application/json")
                .body(Map.of("message", "Hej igen"))
                .post("/api/v1/employer/cases/{id}/messages", id);
    }

    private String seen() {
        List<String> answers = new ArrayList<>();
        for (var answer : List.of(
                employer.gets("/cases/{id}", id),
                employer.gets("/cases"),
                given().auth()
                        .oauth2(employer.token())
                        .header("Accept-Language", "sv")
                        .contentType("application/json")
                        .body(Map.of("message", "Hej"))
                        .post("/api/v1/employer/cases/{id}/messages", id),
                writes())) {
            answers.add(answer.statusCode() + " "
                    + answer.asString()
                            .replace(id, "ID")
                            .replaceAll("\"openedAt\":\"[^\"]*\"", "\"openedAt\":\"TIME\"")
                            .replaceAll("[0-9a-f]{32}", "TRACE"));
        }
        return String.join("\n", answers) + "\n";
    }
}
