package se.tillit.gateway.parkedevents;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What every service with an inbox offers. */
@Path("/api/v1/admin/parked-events")
@Produces(MediaType.APPLICATION_JSON)
interface ParkedEventsApi {

    @GET
    RestResponse<InputStream> list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/{id}/release")
    RestResponse<InputStream> release(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);
}
