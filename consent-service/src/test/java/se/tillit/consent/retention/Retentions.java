package se.tillit.consent.retention;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import se.tillit.consent.support.MovableClock;
import se.tillit.consent.support.SiblingStub;
import se.tillit.consent.support.Superuser;
import se.tillit.platform.test.Tokens;

/** What tests of retention begin with, ask and say. */
final class Retentions {

    static final String RUNS = "/api/v1/admin/retention-runs";
    static final String POLICY = "/api/v1/admin/retention-policies/account";
    static final String ACCOUNTS = "/api/v1/internal/accounts";
    static final LocalDate OPENED = LocalDate.of(2026, 11, 1);

    private Retentions() {}

    /** Nobody's time runs, and the rule is the first one. */
    static void startAnew(MovableClock clock) {
        clock.reset();
        SiblingStub.down(false);
        SiblingStub.answers(ACCOUNTS + "?sinceVersion=0&limit=500", "{\"items\": []}");
        Superuser.execute(
                "delete from retention_account",
                "delete from retention_run",
                "update account_pull set version = 0",
                "update retention_policy set months = 36, warning_days = 30, removal_days = 30, received_mail_counts = false,"
                        + " version = 1");
    }

    static Duration until(LocalDate day) {
        return Duration.between(Instant.now(), day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /** What a candidate is told of her own. */
    static JsonPath timeline(UUID account) {
        return given().auth()
                .oauth2(Tokens.candidate(account))
                .get("/api/v1/me/retention")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static ValidatableResponse run(String body) {
        return post(Tokens.operator(), body);
    }

    static ValidatableResponse post(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(RUNS)
                .then();
    }

    static ValidatableResponse policy(String body) {
        return put(Tokens.operator(), POLICY, body);
    }

    static ValidatableResponse put(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }
}
