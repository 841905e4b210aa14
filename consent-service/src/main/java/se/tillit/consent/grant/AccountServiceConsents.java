package se.tillit.consent.grant;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** account-service's internal entrance for consents; an older or equal version changes nothing there. */
@RegisterRestClient(configKey = "account-service")
@OidcClientFilter
@Path("/api/v1/internal/consents")
interface AccountServiceConsents {

    @PUT
    @Path("/{accountId}/{purpose}")
    void put(@PathParam("accountId") UUID accountId, @PathParam("purpose") String purpose, Body body);

    /** The consent without its key, which is in the path. */
    record Body(long version, boolean given) {}
}
