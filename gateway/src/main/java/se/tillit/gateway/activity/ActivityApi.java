package se.tillit.gateway.activity;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where account-service hears of it. */
@RegisterRestClient(configKey = "account-service")
@Path("/api/v1/internal/activity")
interface ActivityApi {

    /** The candidate whose token this is was here. */
    @PUT
    Uni<Void> here(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);
}
