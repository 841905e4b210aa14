package se.tillit.cv.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Has the consent to a disclosure noted, before it is granted and outside any transaction (feature 64). */
@ApplicationScoped
public class Consents {

    private static final int CONFLICT = 409;
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final String POLICY_UPDATE = "urn:tillit:problem:" + ProblemType.POLICY_UPDATE.slug();
    private static final String POLICY_VERSION = "policyVersion";

    private final ConsentService consentService;
    private final ObjectMapper json;

    Consents(@RestClient ConsentService consentService, ObjectMapper json) {
        this.consentService = consentService;
        this.json = json;
    }

    /**
     * The signed receipt.
     *
     * @throws ProblemException 409 {@code policy-update} when she must accept the policy in force first, which member
     *     {@code policyVersion} names; 409 when the ledger knows the disclosure in other terms; 503 when it was not noted, or
     *     nobody knows whether it was: nothing may be granted then
     */
    public String receipt(UUID disclosureId, Disclosure.Recipient recipient, Act act, Terms terms, String language) {
        try {
            return Objects.requireNonNull(consentService
                    .append(
                            disclosureId,
                            new ConsentService.DisclosureConsent(
                                    recipient.owner(),
                                    recipient.caseId(),
                                    recipient.employerId(),
                                    act,
                                    terms.fields().stream().sorted().toList(),
                                    terms.expiresAt(),
                                    language))
                    .receipt());
        } catch (WebApplicationException refusal) {
            if (refusal.getResponse().getStatus() == CONFLICT) {
                throw conflict(problem(refusal));
            }
            throw new ProblemException(ProblemType.UNAVAILABLE, refusal).retryAfter(RETRY);
        } catch (ProcessingException | NullPointerException failure) {
            throw new ProblemException(ProblemType.UNAVAILABLE, failure).retryAfter(RETRY);
        }
    }

    private static ProblemException conflict(JsonNode problem) {
        if (!problem.path("type").asText().equals(POLICY_UPDATE)) {
            return new ProblemException(ProblemType.CONFLICT);
        }
        ProblemException update = new ProblemException(ProblemType.POLICY_UPDATE);
        JsonNode version = problem.path(POLICY_VERSION);
        return version.isTextual() ? update.with(POLICY_VERSION, version.textValue()) : update;
    }

    /** The document of a refusal; nothing when it has none that can be read. */
    private JsonNode problem(WebApplicationException refusal) {
        try {
            return json.readTree(
                    Objects.requireNonNullElse(refusal.getResponse().readEntity(String.class), ""));
        } catch (JsonProcessingException | ProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
