package se.tillit.cv.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import se.tillit.cv.document.ShownField;

/** The ledger of consents, told with this service's own token. */
@Path("/api/v1/internal/disclosure-consents")
@RegisterRestClient(configKey = "consent")
@OidcClientFilter
interface ConsentService {

    /** Appends the consent and signs its receipt; the same disclosure again gets the same receipt. */
    @PUT
    @Path("/{disclosureId}")
    Receipt append(@PathParam("disclosureId") UUID disclosureId, DisclosureConsent consent);

    /**
     * What was consented to.
     *
     * @param fields in one order, so that a repetition is equal
     */
    record DisclosureConsent(
            UUID accountId,
            UUID caseId,
            UUID employerId,
            Act act,
            List<ShownField> fields,
            Instant expiresAt,
            String language) {}

    /** Its receipt, a JWS. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Receipt(String receipt) {}
}
