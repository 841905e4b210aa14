package se.tillit.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A partner job site that publishes its ads here, through the gateway, with a client of its own. */
final class PartnerSite {

    private final Platform platform;
    private final String clientId;
    private final String secret;
    private final String host;

    private PartnerSite(Platform platform, String clientId, String secret, String host) {
        this.platform = platform;
        this.clientId = clientId;
        this.secret = secret;
        this.host = host;
    }

    static PartnerSite demo(Platform platform) {
        return new PartnerSite(platform, "partner-demo", "tillit-demo", "jobb.example");
    }

    /** One that an operator has just added. */
    static PartnerSite added(Platform platform, String name) {
        String host = "jobb-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        ValidatableResponse added = platform.operator()
                .request()
                .body(Map.of("name", name, "policyUrl", "https://" + host + "/integritet", "hosts", List.of(host)))
                .post("/api/v1/admin/partners")
                .then()
                .statusCode(201);
        return new PartnerSite(
                platform, added.extract().path("clientId"), added.extract().path("clientSecret"), host);
    }

    /** The answer of a log-in attempt, whatever it is. */
    ValidatableResponse logIn() {
        return given().formParam("client_id", clientId)
                .formParam("client_secret", secret)
                .formParam("grant_type", "client_credentials")
                .post(platform.identityUrl() + "/protocol/openid-connect/token")
                .then();
    }

    private RequestSpecification request() {
        return platform.request().auth().oauth2(token());
    }

    String token() {
        return logIn().statusCode(200).extract().path("access_token");
    }

    /** Publishes an ad, as soon as jobagent-service has heard of the partner. */
    void publish(String externalId, String title) {
        Map<String, Object> ad = Map.of(
                "title",
                title,
                "description",
                "<p>Vi söker dig som vill arbeta hos oss.</p>",
                "employer",
                Map.of("name", "Verkstaden Exempel AB"),
                "occupation",
                AnnasCv.OCCUPATION,
                "place",
                "0180",
                "employmentType",
                "PERMANENT",
                "extent",
                "FULL_TIME",
                "remote",
                false,
                "applyUrl",
                "https://" + host + "/annonser/" + externalId);
        await("the partner may publish")
                .atMost(Duration.ofSeconds(20))
                .until(() -> request()
                                        .body(ad)
                                        .put("/api/v1/partner/job-ads/" + externalId)
                                        .statusCode()
                                / 100
                        == 2);
    }

    void takeBack(String externalId) {
        request().delete("/api/v1/partner/job-ads/" + externalId).then().statusCode(204);
    }
}
