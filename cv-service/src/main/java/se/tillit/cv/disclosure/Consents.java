package se.tillit.cv.disclosure;

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

    private final ConsentService consentService;

    Consents(@RestClient ConsentService consentService) {
        this.consentService = consentService;
    }

    /**
     * The signed receipt.
     *
     * @throws ProblemException 409 when she must accept the policy in force first, 503 when it was not noted, or nobody knows whether it was: nothing may be granted then
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
                throw new ProblemException(ProblemType.POLICY_UPDATE);
            }
            throw new ProblemException(ProblemType.UNAVAILABLE, refusal).retryAfter(RETRY);
        } catch (ProcessingException | NullPointerException failure) {
            throw new ProblemException(ProblemType.UNAVAILABLE, failure).retryAfter(RETRY);
        }
    }
}
