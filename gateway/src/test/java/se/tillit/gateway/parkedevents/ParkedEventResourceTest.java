package se.tillit.gateway.parkedevents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.gateway.stub.StubService.Answer;
import se.tillit.gateway.stub.StubServices;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(StubServices.class)
class ParkedEventResourceTest {

    private static final String EVENT = """
            {"items":[{"id":"%s","consumer":"opened","topic":"account.events","aggregateType":"account","reason":"no-payload",
              "parkedAt":"2026-11-22T10:00:00Z","attempts":1,"payload":"canary-payload"}],"nextCursor":%s}
            """;
    private static final String NOTHING = "{\"items\":[],\"nextCursor\":null}";

    @BeforeEach
    void nothingIsParked() {
        StubServices.allAnswer(ok(NOTHING));
    }

    @Test
    void listsTheEventsOfEveryService() {
        // Given
        StubServices.CV.answers(ok(EVENT.formatted("one", "null")));
        StubServices.CONSENT.answers(ok(EVENT.formatted("two", "null")));

        // Then
        given().auth()
                .oauth2(Tokens.operator())
                .get("/api/v1/admin/parked-events")
                .then()
                .statusCode(200)
                .body("items.id", contains("cv-service.one", "consent-service.two"))
                .body("nextCursor", nullValue())
                .body(not(containsString("canary")));
    }

    @Test
    void goesOnWhereThePageEnded() {
        // Given
        StubServices.CV.answers(ok(EVENT.formatted("one", "\"more\"")));
        String operator = Tokens.operator();
        String cursor = given().auth()
                .oauth2(operator)
                .queryParam("limit", 1)
                .get("/api/v1/admin/parked-events")
                .then()
                .statusCode(200)
                .body("items.id", contains("cv-service.one"))
                .extract()
                .path("nextCursor");

        // When
        given().auth()
                .oauth2(operator)
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get("/api/v1/admin/parked-events")
                .then()
                .statusCode(200);

        // Then
        assertThat(StubServices.CV.received().getLast().uri()).contains("cursor=more");
    }

    @Test
    void aServiceThatIsDownHidesNoOther() {
        StubServices.ACCOUNT.answers(new Answer(503, Map.of(), "", Duration.ZERO));
        StubServices.CV.answers(ok(EVENT.formatted("one", "null")));

        given().auth()
                .oauth2(Tokens.operator())
                .get("/api/v1/admin/parked-events")
                .then()
                .statusCode(200)
                .body("items.id", contains("cv-service.one"))
                .body("unavailable", contains("account-service"));
    }

    @Test
    void releasesAtTheServiceThatTheIdNames() {
        StubServices.CONSENT.answers(ok("{\"taken\":2,\"waiting\":0}"));

        given().auth()
                .oauth2(Tokens.operator())
                .post("/api/v1/admin/parked-events/consent-service.abc/release")
                .then()
                .statusCode(200)
                .body("taken", equalTo(2));
        assertThat(StubServices.CONSENT.onlyRequest().uri()).isEqualTo("/api/v1/admin/parked-events/abc/release");
    }

    @Test
    void anIdThatNamesNoServiceIs404() {
        given().auth()
                .oauth2(Tokens.operator())
                .post("/api/v1/admin/parked-events/elsewhere.abc/release")
                .then()
                .statusCode(404);
    }

    @Test
    void isForOperatorsAlone() {
        given().auth()
                .oauth2(Tokens.candidate(UUID.randomUUID()))
                .get("/api/v1/admin/parked-events")
                .then()
                .statusCode(403);
        assertThat(StubServices.requestsBehind()).isZero();
    }

    private static Answer ok(String body) {
        return new Answer(200, Map.of("Content-Type", "application/json"), body, Duration.ZERO);
    }
}
