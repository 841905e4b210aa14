package se.tillit.gateway.service;

import jakarta.ws.rs.Consumes;
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
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the gateway asks of cv-service for employers. Answers come as bytes: what is in them is for {@link Fields}. */
@RegisterRestClient(configKey = "cv-service")
@Path("/api/v1/employer")
@Produces(MediaType.APPLICATION_JSON)
public interface CvService {

    /** Searches with terms that may stand in a URL. */
    @GET
    @Path("/cvs")
    RestResponse<InputStream> search(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @QueryParam("q") @Nullable String text,
            @QueryParam("occupation") List<String> occupations,
            @QueryParam("place") List<String> places,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** Searches with terms in a body. */
    @POST
    @Path("/cv-searches")
    @Consumes(MediaType.APPLICATION_JSON)
    RestResponse<InputStream> search(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, Object criteria);

    /** One CV as this employer may see it. */
    @GET
    @Path("/cvs/{ref}")
    RestResponse<InputStream> cv(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("ref") String ref);

    /** Opens a case on a CV. */
    @POST
    @Path("/cvs/{ref}/cases")
    @Consumes(MediaType.APPLICATION_JSON)
    RestResponse<InputStream> openCase(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("ref") String ref,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            Object opening);

    /** The employer's cases. */
    @GET
    @Path("/cases")
    RestResponse<InputStream> cases(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** One of them. */
    @GET
    @Path("/cases/{id}")
    RestResponse<InputStream> employerCase(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

    /** Writes on it. */
    @POST
    @Path("/cases/{id}/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    RestResponse<InputStream> writeOnCase(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            Object message);
}
