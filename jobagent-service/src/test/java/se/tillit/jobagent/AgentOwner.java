package se.tillit.jobagent;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.tillit.platform.test.Tokens;

/** A candidate and her agents, through the API. */
public final class AgentOwner {

    public static final String AGENTS = "/api/v1/me/job-agents";

    private final UUID account = UUID.randomUUID();

    /** What she sends: an agent that looks for words. */
    public static Map<String, Object> lookingFor(String words, String frequency) {
        return new HashMap<>(Map.of("name", "Min agent", "criteria", Map.of("q", words), "frequency", frequency));
    }

    public UUID account() {
        return account;
    }

    public RequestSpecification request() {
        return given().auth().oauth2(Tokens.candidate(account)).contentType("application/json");
    }

    public ValidatableResponse makes(Map<String, ?> agent) {
        return request().body(agent).post(AGENTS).then();
    }

    /** The id of a new agent. */
    public UUID has(String words, String frequency) {
        return UUID.fromString(
                makes(lookingFor(words, frequency)).statusCode(201).extract().path("id"));
    }

    public ValidatableResponse changes(UUID agent, Map<String, ?> wanted) {
        return request().body(wanted).put(AGENTS + "/" + agent).then();
    }

    public ValidatableResponse deletes(UUID agent) {
        return request().delete(AGENTS + "/" + agent).then();
    }

    public ValidatableResponse reads(UUID agent) {
        return request().get(AGENTS + "/" + agent).then();
    }

    /** The ads that an agent has told, or is about to: one for each, however often. */
    public static List<String> told(UUID agent) {
        return Rows.of("""
                select a.id from job_alert_item i join job_alert t on t.id = i.alert_id join job_ad a on a.number = i.ad_number
                join job_agent g on g.number = t.agent_number where g.id = '%s' order by a.number""".formatted(agent));
    }

    /** The alerts that account-service is told of by event. */
    public static List<String> alertsTold(UUID agent) {
        return Rows.of("select payload::jsonb ->> 'alertId' from outbox where type = 'job-alert-due'"
                + " and payload::jsonb ->> 'agentId' = '" + agent + "'");
    }
}
