package se.tillit.account.handover;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** cv-service's internal entrance for what was given at registration. */
@RegisterRestClient(configKey = "cv-service")
@OidcClientFilter
@Path("/api/v1/internal/profiles")
interface ProfileApi {

    @PUT
    @Path("/{accountId}")
    void put(@PathParam("accountId") UUID accountId, GivenProfile profile);
}
