package se.tillit.gateway.service;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the gateway asks of account-service for employers. Answers come as bytes: what is in them is for {@link Fields}. */
@RegisterRestClient(configKey = "account-service")
@Path("/api/v1/employer")
@Produces(MediaType.APPLICATION_JSON)
public interface AccountService {

    /** The caller's own organisation. */
    @GET
    RestResponse<InputStream> organisation(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    /** Changes it by a merge patch. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    RestResponse<InputStream> change(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Object patch);

    /** Its members. */
    @GET
    @Path("/members")
    RestResponse<InputStream> members(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** Invites a member. */
    @POST
    @Path("/members")
    @Consumes(MediaType.APPLICATION_JSON)
    RestResponse<InputStream> invite(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            Object invitation);

    /** Removes a member. */
    @DELETE
    @Path("/members/{id}")
    RestResponse<InputStream> remove(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);
}
