package se.tillit.jobagent;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import se.tillit.events.account.PartnerChanged;
import se.tillit.platform.test.Tokens;

/** A partner site with its client, in the state that account-service told last. */
public final class PartnerSite {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final UUID id = UUID.randomUUID();
    private final String client = "partner-" + id;
    private long version;

    private PartnerSite() {}

    /** One whose ads may lead to jobb.example. */
    public static PartnerSite active() {
        PartnerSite partner = new PartnerSite();
        partner.becomes(true);
        await().atMost(SOON).until(() -> partner.gets("").statusCode() == 200);
        return partner;
    }

    /** A client with a partner's role that account-service never named. */
    public static PartnerSite unheardOf() {
        return new PartnerSite();
    }

    public void becomes(boolean active) {
        version = Math.max(version + 1, System.nanoTime());
        String row = """
                {"partnerId": "%s", "clientId": "%s", "version": %d, "active": %s, "name": "Jobbsajten",
                 "policyUrl": "https://jobb.example/integritet", "hosts": ["jobb.example"]}""".formatted(id, client, version, active);
        String accountService = ConfigProvider.getConfig().getValue("TILLIT_ACCOUNT_URL", String.class);
        given().body(row)
                .put(accountService + "/stub/partners/" + version)
                .then()
                .statusCode(200);
        Broker.awaitOutcome("partner", "taken", () -> Broker.sends(new PartnerChanged(id, version, active)));
    }

    public UUID id() {
        return id;
    }

    /** An ad that obeys every rule, with other fields over it. */
    public static Map<String, Object> ad(Map<String, ?> fields) {
        Map<String, Object> ad = new HashMap<>(Map.of(
                "title", "Undersköterska",
                "description", "<p>Vi vårdar.</p>",
                "employer", Map.of("name", "Vården AB"),
                "place", "0180",
                "employmentType", "PERMANENT",
                "extent", "PART_TIME",
                "applyUrl", "https://jobb.example/1"));
        ad.putAll(fields);
        return ad;
    }

    /** An item of a batch. */
    public static Map<String, Object> item(String externalId) {
        return ad(Map.of("externalId", externalId));
    }

    public Response puts(String externalId, Map<String, ?> ad) {
        return request().body(ad).put("/api/v1/partner/job-ads/{externalId}", externalId);
    }

    public Response gets(String path, Object... parameters) {
        return request().get("/api/v1/partner/job-ads" + path, parameters);
    }

    public Response deletes(String externalId) {
        return request().delete("/api/v1/partner/job-ads/{externalId}", externalId);
    }

    /** A batch as NDJSON. */
    public Response sends(String lines, String query) {
        return request()
                .contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/partner/job-ads/batch" + query);
    }

    /** Ads of these names as a snapshot. */
    public Response snapshots(String... externalIds) {
        return request()
                .body(List.of(externalIds).stream().map(PartnerSite::item).collect(Collectors.toList()))
                .post("/api/v1/partner/job-ads/batch?mode=SNAPSHOT");
    }

    /** The names of what it has published. */
    public List<String> published() {
        return gets("").then().statusCode(200).extract().path("items.externalId");
    }

    public String token() {
        return Tokens.partner(client);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token()).contentType(ContentType.JSON);
    }
}
