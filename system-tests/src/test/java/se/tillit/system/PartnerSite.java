package se.tillit.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tillit.localstack.Component;

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

    RequestSpecification request() {
        return platform.request().auth().oauth2(token());
    }

    String token() {
        return logIn().statusCode(200).extract().path("access_token");
    }

    /** Publishes an ad, as soon as jobagent-service has heard of the partner. */
    void publish(String externalId, String title) {
        await("the partner may publish")
                .atMost(Duration.ofSeconds(20))
                .until(() -> put(externalId, title).extract().statusCode() / 100 == 2);
    }

    ValidatableResponse put(String externalId, String title) {
        return request()
                .body(ad(externalId, title))
                .put("/api/v1/partner/job-ads/" + externalId)
                .then();
    }

    /** Publishes many in one request, by their names, as soon as jobagent-service has heard of the partner. */
    void publishAll(Map<String, Map<String, Object>> ads, String mode) {
        List<Map<String, Object>> named = ads.entrySet().stream()
                .map(each -> named(each.getKey(), each.getValue()))
                .toList();
        await("the partner may publish")
                .atMost(Duration.ofSeconds(60))
                .until(() -> request()
                                .queryParam("mode", mode)
                                .body(named)
                                .post("/api/v1/partner/job-ads/batch")
                                .statusCode()
                        == 200);
    }

    /** What its ads are called here, by its own names for them. */
    Map<String, String> ids(Rows rows) {
        return rows.texts(Component.JOBAGENT_SERVICE, """
                        select a.external_id || ' ' || a.id from job_ad a join partner p on p.partner_id = a.partner_id
                        where p.client_id = ?
                        """, clientId).stream()
                .map(row -> row.split(" ", -1))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    private static Map<String, Object> named(String externalId, Map<String, Object> ad) {
        Map<String, Object> named = new HashMap<>(ad);
        named.put("externalId", externalId);
        return named;
    }

    Map<String, Object> ad(String externalId, String title) {
        Map<String, Object> ad = new HashMap<>();
        ad.put("title", title);
        ad.put("description", "<p>Vi söker dig som vill arbeta hos oss.</p>");
        ad.put("employer", Map.of("name", "Verkstaden Exempel AB"));
        ad.put("occupation", AnnasCv.OCCUPATION);
        ad.put("place", "0180");
        ad.put("employmentType", "PERMANENT");
        ad.put("extent", "FULL_TIME");
        ad.put("remote", false);
        ad.put("applyUrl", "https://" + host + "/annonser/" + externalId);
        return ad;
    }

    void takeBack(String externalId) {
        request().delete("/api/v1/partner/job-ads/" + externalId).then().statusCode(204);
    }
}
