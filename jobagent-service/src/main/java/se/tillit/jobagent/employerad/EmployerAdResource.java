package se.tillit.jobagent.employerad;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.JobAds;
import se.tillit.jobagent.employeraccess.Employers;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemDocument;
import se.tillit.platform.request.Versions;

/** The job ads of the employer that the caller acts for. */
@Path("/employer/job-ads")
@RolesAllowed(Roles.EMPLOYER)
@RunOnVirtualThread
@Tag(name = "Employer's job ads", description = "Under your verified name, or under a box number.")
class EmployerAdResource {

    private final JobAds ads;
    private final WriteEmployerAds write;
    private final Employers employers;
    private final Cursors cursors;
    private final Caller caller;

    EmployerAdResource(JobAds ads, WriteEmployerAds write, Employers employers, Cursors cursors, Caller caller) {
        this.ads = ads;
        this.write = write;
        this.employers = employers;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** Writes an ad. */
    @POST
    @Operation(
            operationId = "createEmployerJobAd",
            summary = "Advertise a job",
            description = "With boxNumber you are \"box N\" in every answer to anyone. Such an ad opens with the next"
                    + " batch of box ads.")
    @APIResponse(
            responseCode = "201",
            description = "Written.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EmployerAdBody.class)))
    @APIResponse(
            responseCode = "422",
            description = "A rule is not met.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public RestResponse<EmployerAdBody> create(
            @Valid @NotNull EmployerAdDraft draft, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        JobAd ad = write.create(caller.accountId(), draft, idempotencyKey);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, EmployerAdBody.from(ad))
                .location(URI.create("/employer/job-ads/" + ad.id()))
                .header(HttpHeaders.ETAG, Versions.etag(ad.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The employer's ads in the order in which they were written. */
    @GET
    @Transactional
    @Operation(operationId = "listEmployerJobAds", summary = "List your job ads")
    public RestResponse<Page<EmployerAdBody>> list(@BeanParam PageQuery page) {
        UUID employer = employers.of(caller.accountId()).id();
        CursorScope scope = CursorScope.of(employer, "GET /employer/job-ads");
        List<JobAd> rows =
                ads.afterOfEmployer(cursors.open(scope, page.cursor()).map(Long::valueOf), employer, page.limit() + 1);
        Page<JobAd> cut = Page.cut(rows, page.limit(), ad -> cursors.seal(scope, Long.toString(ad.number())));
        return RestResponse.ResponseBuilder.ok(cut.map(EmployerAdBody::from))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** One of the employer's ads. */
    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "readEmployerJobAd", summary = "Read one of your job ads")
    public RestResponse<EmployerAdBody> read(@PathParam("id") UUID id) {
        return answer(EmployerAdBody.from(
                ads.ofEmployer(employers.of(caller.accountId()).id(), id)));
    }

    /** Replaces an ad; one that has closed is published again if its time allows. */
    @PUT
    @Path("/{id}")
    @Operation(operationId = "replaceEmployerJobAd", summary = "Replace one of your job ads")
    public RestResponse<EmployerAdBody> replace(
            @PathParam("id") UUID id,
            @Valid @NotNull EmployerAdDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(EmployerAdBody.from(write.replace(caller.accountId(), id, draft, ifMatch)));
    }

    /** Takes an ad back. A closing act: If-Match is not looked at. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteEmployerJobAd",
            summary = "Take a job ad back",
            description =
                    "True for every request that starts after the answer. Of a box ad the feed is told with the next batch.")
    public void delete(@PathParam("id") UUID id) {
        write.delete(caller.accountId(), id);
    }

    private static RestResponse<EmployerAdBody> answer(EmployerAdBody ad) {
        return RestResponse.ResponseBuilder.ok(ad)
                .header(HttpHeaders.ETAG, Versions.etag(ad.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
