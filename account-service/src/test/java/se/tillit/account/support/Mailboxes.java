package se.tillit.account.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.tillit.platform.test.Tokens;

/** Candidates' mailboxes and preferences through the public API. */
public final class Mailboxes {

    public static final String MESSAGES = "/api/v1/me/messages";
    public static final String PREFERENCES = "/api/v1/me/preferences";

    private Mailboxes() {}

    public static RequestSpecification as(UUID accountId) {
        return given().auth().oauth2(Tokens.candidate(accountId)).contentType(ContentType.JSON);
    }

    public static JsonPath of(UUID accountId) {
        return as(accountId).get(MESSAGES).then().statusCode(200).extract().jsonPath();
    }

    public static List<String> ids(UUID accountId) {
        return of(accountId).getList("items.id");
    }

    /** Every service at this channel. */
    public static void choose(UUID accountId, String channel) {
        choose(accountId, channel, Map.of());
    }

    /** Every service at this channel, but for some. */
    public static void choose(UUID accountId, String channel, Map<String, String> others) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "jobAgent", channel,
                "newsletter", channel,
                "careerInfo", channel,
                "cvRequests", channel,
                "employerMessages", channel,
                "locale", "sv",
                "digest", Map.of("weekday", "MONDAY", "hour", 7)));
        body.putAll(others);
        as(accountId).body(body).put(PREFERENCES).then().statusCode(200);
    }
}
