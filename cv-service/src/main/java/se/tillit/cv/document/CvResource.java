package se.tillit.cv.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemDocument;
import se.tillit.platform.request.Versions;

/** The CVs of the person who is logged in. */
@Path("/me/cvs")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "CVs", description = "A candidate's own CVs. New ones are INACTIVE: nobody else sees them.")
class CvResource {

    private final Cvs cvs;
    private final WriteCv writeCv;
    private final Cursors cursors;
    private final Caller caller;

    CvResource(Cvs cvs, WriteCv writeCv, Cursors cursors, Caller caller) {
        this.cvs = cvs;
        this.writeCv = writeCv;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** Writes a CV. The first one needs name and address in the profile. */
    @POST
    @Operation(operationId = "createCv", summary = "Write a CV", description = "It is INACTIVE until you open it.")
    @APIResponse(
            responseCode = "201",
            description = "Written.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CvBody.class)))
    @APIResponse(
            responseCode = "422",
            description = "A rule is not met; errors names the boxes that the profile lacks.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public RestResponse<CvBody> create(
            @Valid @NotNull CvDraft draft, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        Cv cv = writeCv.create(caller.accountId(), draft, idempotencyKey);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, CvBody.from(cv))
                .location(URI.create("/me/cvs/" + cv.id()))
                .header(HttpHeaders.ETAG, Versions.etag(cv.revision()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The CVs in the order they were written. */
    @GET
    @Operation(operationId = "listCvs", summary = "List your CVs")
    public RestResponse<Page<CvBody>> list(@BeanParam PageQuery page) {
        UUID owner = caller.accountId();
        CursorScope scope = CursorScope.of(owner, "GET /me/cvs");
        List<Cv> rows = cvs.after(cursors.open(scope, page.cursor()).map(Long::valueOf), owner, page.limit() + 1);
        Page<Cv> cut = Page.cut(rows, page.limit(), cv -> cursors.seal(scope, Long.toString(cv.number())));
        return RestResponse.ResponseBuilder.ok(cut.map(CvBody::from))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** One CV. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "readCv", summary = "Read a CV")
    public RestResponse<CvBody> read(@PathParam("id") UUID id) {
        Cv cv = cvs.of(caller.accountId(), id);
        return answer(CvBody.from(cv), cv.revision());
    }

    /** Replaces the text. What employers see of an open CV follows in the same transaction. */
    @PUT
    @Path("/{id}")
    @Operation(operationId = "replaceCv", summary = "Replace a CV's text")
    public RestResponse<CvBody> replace(
            @PathParam("id") UUID id,
            @Valid @NotNull CvDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Cv cv = writeCv.rewrite(caller.accountId(), id, draft, ifMatch);
        return answer(CvBody.from(cv), cv.revision());
    }

    /** Deletes the CV and all that hangs on it. A closing act: If-Match is not looked at. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteCv",
            summary = "Delete a CV",
            description = "Really deletes it with its read log. True for every request that starts after the answer.")
    public void delete(@PathParam("id") UUID id) {
        writeCv.delete(caller.accountId(), id);
    }

    private static RestResponse<CvBody> answer(CvBody body, int revision) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, Versions.etag(revision))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
