package se.tillit.consent.retention;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static se.tillit.consent.retention.Retentions.POLICY;
import static se.tillit.consent.retention.Retentions.policy;
import static se.tillit.consent.retention.Retentions.post;
import static se.tillit.consent.retention.Retentions.put;
import static se.tillit.consent.retention.Retentions.run;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.consent.support.ConsentStack;
import se.tillit.consent.support.MovableClock;
import se.tillit.platform.test.Tokens;

/** Who changes the rule of retention, and within which bounds. */
@QuarkusTest
@WithTestResource(ConsentStack.class)
class RetentionPolicyResourceTest {

    private final MovableClock clock;
    private final UUID account = UUID.randomUUID();

    RetentionPolicyResourceTest(MovableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    @AfterEach
    void startAnew() {
        Retentions.startAnew(clock);
    }

    @Test
    void isChangedByOperatorsAlone() {
        String rule = "{\"months\": 24, \"warningDays\": 30, \"removalDays\": 30, \"receivedMailCounts\": false}";
        for (String token :
                List.of(Tokens.candidate(account), Tokens.employer(account), Tokens.person(account, "dpo"))) {
            put(token, POLICY, rule).statusCode(403);
            post(token, "{\"dryRun\": true}").statusCode(403);
        }
        given().get("/api/v1/me/retention").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.operator())
                .get("/api/v1/me/retention")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesARuleWhoseDaysDoNotFitInItsMonths() {
        String tooLong = "{\"months\": 1, \"warningDays\": 20, \"removalDays\": 8, \"receivedMailCounts\": false}";

        policy(tooLong)
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/warningDays", "/removalDays")))
                .body("errors.code", equalTo(List.of("longer-than-months", "longer-than-months")));
        run("{\"dryRun\": true, \"policy\": " + tooLong + "}")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/policy/warningDays", "/policy/removalDays")));
        policy(tooLong.replace("8", "7")).statusCode(200);
    }

    @Test
    void isListedAndChangedWithinBounds() {
        given().auth()
                .oauth2(Tokens.operator())
                .get("/api/v1/admin/retention-policies")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].months", equalTo(36))
                .body("items[0].receivedMailCounts", equalTo(false))
                .body("items[0].version", greaterThanOrEqualTo(1));
        policy("{\"months\": 0, \"warningDays\": 30, \"removalDays\": 30, \"receivedMailCounts\": false}")
                .statusCode(422);
        policy("{\"months\": 24}").statusCode(422);
        put(
                        Tokens.operator(),
                        POLICY.replace("account", "nothing"),
                        "{\"months\": 24, \"warningDays\": 1, \"removalDays\": 1, \"receivedMailCounts\": false}")
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.operator())
                .header("If-Match", "\"9999\"")
                .contentType("application/json")
                .body("{\"months\": 24, \"warningDays\": 1, \"removalDays\": 1, \"receivedMailCounts\": false}")
                .put(POLICY)
                .then()
                .statusCode(412);
    }
}
