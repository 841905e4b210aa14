package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.tillit.verifier.Verify;

/** An erasure's certificate, as its receipt's holder reads it. */
final class Certificate {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Everything that has to be done, in order (architecture rule 5), and who is asked at the end. */
    private static final List<String> STOPS = List.of(
            "account-service SESSIONS",
            "cv-service RECIPIENTS",
            "cv-service DATA",
            "jobagent-service DATA",
            "account-service MAIL",
            "account-service ACCOUNT",
            "account-service IDENTITY",
            "consent-service DATA");

    private static final List<String> ASKED =
            List.of("cv-service", "jobagent-service", "account-service", "consent-service");

    private final Platform platform;
    private final String receipt;

    Certificate(Platform platform, String receipt) {
        this.platform = platform;
        this.receipt = receipt;
    }

    boolean done() {
        return "DONE".equals(status().extract().path("status"));
    }

    private ValidatableResponse status() {
        return platform.request()
                .get("/api/v1/erasure-certificates/" + receipt)
                .then()
                .statusCode(200);
    }

    /** From what was signed alone: each stop was made, and after the last every database was asked and had no row. */
    void saysThatEverybodyWasAskedAndHadNothing() {
        JsonNode signed = signed();
        assertThat(texts(signed.path("erased"))).containsExactlyElementsOf(STOPS);
        List<String> asked = new ArrayList<>();
        Instant last = at(signed.path("erased").path(STOPS.size() - 1));
        for (JsonNode answer : signed.path("asked")) {
            String service = answer.path("service").asText();
            asked.add(service);
            assertThat(answer.path("left")).as("tables of " + service).isNotEmpty();
            assertThat(answer.path("left"))
                    .allSatisfy(
                            count -> assertThat(count.asLong(-1)).as(service).isZero());
            assertThat(at(answer)).isAfterOrEqualTo(last);
            assertThat(at(answer))
                    .isBeforeOrEqualTo(Instant.parse(signed.path("completedAt").asText()));
            last = at(answer);
        }
        assertThat(asked).containsExactlyElementsOf(ASKED);
    }

    /** How many of a kind were erased by a service at a step. */
    long erased(String service, String step, String kind) {
        for (JsonNode stop : signed().path("erased")) {
            if (stop.path("service").asText().equals(service)
                    && stop.path("step").asText().equals(step)) {
                return stop.path("erased").path(kind).asLong();
            }
        }
        return 0;
    }

    private static Instant at(JsonNode stop) {
        return Instant.parse(stop.path("at").asText());
    }

    private static List<String> texts(JsonNode stops) {
        List<String> texts = new ArrayList<>();
        stops.forEach(stop -> texts.add(
                stop.path("service").asText() + " " + stop.path("step").asText()));
        return texts;
    }

    private JsonNode signed() {
        String keys = platform.request()
                .get("/api/v1/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String verified = Verify.verify(status().extract().path("certificate"), keys);
        try {
            return JSON.readTree(verified.substring(verified.indexOf('\n')));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
