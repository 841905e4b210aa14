package se.tillit.account.employermessage;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** cv-service's internal entrance for what employers wrote; 404 when it may no longer be told. */
@RegisterRestClient(configKey = "cv-service")
@OidcClientFilter
@Path("/api/v1/internal/case-messages")
interface CaseMessageApi {

    @GET
    @Path("/{messageId}")
    CaseMessage read(@PathParam("messageId") UUID messageId);

    /** What an employer wrote; nameless where the employer is a box number. */
    record CaseMessage(UUID caseId, @Nullable String employerName, String subject, String message, Instant writtenAt) {

        @Override
        public String toString() {
            return "CaseMessage[…]";
        }
    }
}
