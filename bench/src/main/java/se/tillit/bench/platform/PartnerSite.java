package se.tillit.bench.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.tillit.bench.market.RealAd;

/** The partner that publishes, at the gateway. */
public final class PartnerSite {
    private static final int WAITS = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Platform platform;
    private String token;

    private PartnerSite(Platform platform) {
        this.platform = platform;
        token = platform.partnerToken();
    }

    /** As soon as every service knows it. */
    public static PartnerSite of(Platform platform) throws IOException, InterruptedException {
        PartnerSite site = new PartnerSite(platform);
        for (int wait = 0; wait < WAITS; wait++) {
            HttpResponse<String> answer = site.send(
                    "GET", "/api/v1/partner/job-ads", HttpRequest.BodyPublishers.noBody(), "application/json");
            if (answer.statusCode() == 200) {
                return site;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the partner is not known");
    }

    /** Logs in again; a token lives for five minutes. */
    public void logIn() {
        token = platform.partnerToken();
    }

    /** An ad in the form of the API. */
    public static Map<String, Object> form(String name, RealAd ad, String title) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("externalId", name);
        form.put("title", title);
        form.put("description", "<p>" + ad.description() + "</p>");
        form.put("employer", Map.of("name", ad.employer()));
        form.put("occupation", ad.occupation());
        form.put("place", ad.municipality());
        form.put("employmentType", ad.employmentType());
        form.put("extent", ad.extent());
        form.put("applyUrl", "https://jobb.example/jobb/" + name);
        form.put("closesAt", Instant.now().plus(30, ChronoUnit.DAYS).toString());
        return form;
    }

    /** Sends a batch, a line for each ad; all of them must be new. */
    public void publishAll(List<Map<String, Object>> ads) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (Map<String, Object> ad : ads) {
            lines.append(json.writeValueAsString(ad)).append('\n');
        }
        HttpResponse<String> answer = send(
                "POST",
                "/api/v1/partner/job-ads/batch",
                HttpRequest.BodyPublishers.ofString(lines.toString()),
                "application/x-ndjson");
        expect(answer, 200);
        for (JsonNode item : json.readTree(answer.body()).path("items")) {
            if (!item.path("result").asText().equals("CREATED")) {
                throw new IllegalStateException("an ad of the batch was " + item);
            }
        }
    }

    /** Publishes one ad. */
    public void publish(Map<String, Object> ad) throws IOException, InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>(ad);
        Object name = body.remove("externalId");
        expect(
                send(
                        "PUT",
                        "/api/v1/partner/job-ads/" + name,
                        HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)),
                        "application/json"),
                201);
    }

    private static void expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("the gateway answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String type)
            throws IOException, InterruptedException {
        URI address = platform.gateway().resolve(path);
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .method(method, body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
