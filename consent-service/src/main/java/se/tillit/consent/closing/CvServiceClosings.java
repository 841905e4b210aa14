package se.tillit.consent.closing;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** cv-service's internal entrance for closings; an older or equal version changes nothing there. */
@RegisterRestClient(configKey = "cv-service")
@OidcClientFilter
@Path("/api/v1/internal/closings")
interface CvServiceClosings {

    @PUT
    @Path("/{accountId}")
    void put(@PathParam("accountId") UUID accountId, Body body);

    /** The closing without its key, which is in the path. */
    record Body(long version, boolean closed, Reason reason) {

        static Body from(Closing closing) {
            return new Body(closing.version(), closing.closed(), closing.reason());
        }
    }
}
