package se.tillit.localstack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.tillit.localstack.client.UnexpectedAnswerException;

/** Lets employers and partner sites publish what is left of their ads. */
final class AdLoader {

    private static final String DEMO_PARTNER = "partner-demo";
    private static final String DEMO_SECRET = "tillit-demo";

    private final Visitor visitor;
    private final String operator;
    private final Instant now;

    AdLoader(Visitor visitor, String operator, Instant now) {
        this.visitor = visitor;
        this.operator = operator;
        this.now = now;
    }

    /** Ads of one employer, each once however often this runs. */
    void publish(SampleEmployer employer, List<Map<String, Object>> ads) throws InterruptedException {
        String user = visitor.logIn(employer.contactEmail(), Visitor.PASSWORD)
                .orElseThrow(() -> new UnexpectedAnswerException("an employer cannot log in"));
        int there = visitor.askUntilKnown("GET", "/api/v1/employer/job-ads?limit=100", "", user)
                .expect(200, "list an employer's ads")
                .body()
                .path("items")
                .size();
        for (Map<String, Object> ad : ads.subList(Math.min(there, ads.size()), ads.size())) {
            visitor.ask("POST", "/api/v1/employer/job-ads", ad, user).expect(201, "advertise");
        }
    }

    /** All ads of the partner that every local stack has. */
    void publishForDemoPartner(long seed, int count) throws InterruptedException {
        send(seed, DEMO_PARTNER, DEMO_SECRET, demoHost(), count);
    }

    private String demoHost() throws InterruptedException {
        return partners()
                .filter(partner -> partner.path("clientId").asText().equals(DEMO_PARTNER))
                .findFirst()
                .map(partner -> partner.path("hosts").path(0).asText())
                .orElseThrow(() -> new UnexpectedAnswerException("there is no demo partner"));
    }

    /** All ads of a partner that an operator lets in now; its secret is shown once, so an earlier run's partner has its ads. */
    void publishForNewPartner(long seed, String name, String host, int count) throws InterruptedException {
        boolean known =
                partners().anyMatch(partner -> partner.path("name").asText().equals(name));
        if (known) {
            return;
        }
        JsonNode created = visitor.ask(
                        "POST",
                        "/api/v1/admin/partners",
                        Map.of("name", name, "policyUrl", "https://" + host + "/integritet", "hosts", List.of(host)),
                        operator)
                .expect(201, "let a partner in")
                .body();
        send(
                seed,
                created.path("clientId").asText(),
                created.path("clientSecret").asText(),
                host,
                count);
    }

    private Stream<JsonNode> partners() throws InterruptedException {
        return StreamSupport.stream(
                visitor.get("/api/v1/admin/partners?limit=100", operator)
                        .expect(200, "list partners")
                        .body()
                        .path("items")
                        .spliterator(),
                false);
    }

    private void send(long seed, String client, String secret, String host, int count) throws InterruptedException {
        String token = visitor.logInClient(client, secret)
                .orElseThrow(() -> new UnexpectedAnswerException("a partner cannot log in"));
        JsonNode answer = visitor.askUntilKnown(
                        "POST",
                        "/api/v1/partner/job-ads/batch",
                        SampleAds.ofPartner(seed, client.replaceAll("[^a-z]", ""), host, count, now),
                        token)
                .expect(200, "publish a partner's ads")
                .body();
        boolean rejected = StreamSupport.stream(answer.path("items").spliterator(), false)
                .anyMatch(item -> item.path("result").asText().equals("REJECTED"));
        if (rejected) {
            throw new UnexpectedAnswerException("a partner's ad was rejected");
        }
    }
}
