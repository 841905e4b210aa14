package se.tillit.consent.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.tillit.consent.support.ConsentStack;
import se.tillit.consent.support.CurrentPolicy;
import se.tillit.consent.support.Superuser;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(ConsentStack.class)
class AdminPolicyResourceTest {

    private static final String POLICIES = "/api/v1/admin/policies";
    private static final String BODY = """
            {"effectiveFrom": "2031-05-01", "title": {"sv": "Ny policy", "en": "New policy"},
             "text": {"sv": "## Text", "en": "## Text"},
             "noticeKeys": ["anonymous-free-text.1", "third-countries.1"],
             "newNotices": [{"key": "public-personal-data.9", "situations": ["PUBLIC"], "text": {"sv": "Nytt", "en": "New"}}]}
            """;

    @AfterEach
    void unpublish() {
        Superuser.execute(
                "delete from policy where version = '2031-05-01'",
                "delete from notice where key = 'public-personal-data.9'");
    }

    @Test
    void publishesForEverybodyFromItsDay() {
        String before = CurrentPolicy.version();

        post(Tokens.operator(), BODY)
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/api/v1/policies/2031-05-01"))
                .body("version", equalTo("2031-05-01"))
                .body("current", equalTo(false))
                .body("material", equalTo(true));

        given().get("/api/v1/policies/2031-05-01?lang=sv")
                .then()
                .statusCode(200)
                .body("title", equalTo("Ny policy"))
                .body(
                        "notices.key",
                        equalTo(List.of("anonymous-free-text.1", "third-countries.1", "public-personal-data.9")));
        given().get("/api/v1/policies").then().body("items.find { it.current }.version", equalTo(before));
        given().auth()
                .oauth2(Tokens.operator())
                .get(POLICIES)
                .then()
                .statusCode(200)
                .body("items.version", hasItem("2031-05-01"));
    }

    @Test
    void publishesADayAndAKeyOnce() {
        post(Tokens.operator(), BODY).statusCode(201);

        post(Tokens.operator(), BODY).statusCode(409);
        post(Tokens.operator(), BODY.replace("public-personal-data.9", "public-personal-data.1"))
                .statusCode(409);
    }

    @Test
    void refusesWhatTookEffectInThePast() {
        post(Tokens.operator(), BODY.replace("2031-05-01", "2026-01-01"))
                .statusCode(422)
                .body("errors.code", equalTo(List.of("not-in-the-past")));
    }

    @Test
    void refusesToLeaveAWayOfOpeningWithoutNotice() {
        post(Tokens.operator(), BODY.replace(", \"third-countries.1\"", ""))
                .statusCode(422)
                .body("errors.code", equalTo(List.of("situations-not-covered")));
        post(Tokens.operator(), BODY.replace("third-countries.1", "unheard-of.1"))
                .statusCode(422)
                .body("errors.code", equalTo(List.of("unknown-notice")));
        given().get("/api/v1/policies/2031-05-01").then().statusCode(404);
    }

    @Test
    void refusesHalfAText() {
        post(Tokens.operator(), BODY.replace("\"sv\": \"Ny policy\", ", "")).statusCode(422);
    }

    @Test
    void isForOperatorsAlone() {
        post(Tokens.candidate(UUID.randomUUID()), BODY).statusCode(403);
        post(Tokens.person(UUID.randomUUID(), "dpo"), BODY).statusCode(403);
        given().contentType("application/json").body(BODY).post(POLICIES).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.employer(UUID.randomUUID()))
                .get(POLICIES)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse post(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(POLICIES)
                .then();
    }
}
