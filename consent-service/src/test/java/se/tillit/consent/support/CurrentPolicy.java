package se.tillit.consent.support;

import static io.restassured.RestAssured.given;

/** The policy that everybody is shown today. */
public final class CurrentPolicy {

    private CurrentPolicy() {}

    public static String version() {
        return given().get("/api/v1/policies")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.current }.version");
    }
}
