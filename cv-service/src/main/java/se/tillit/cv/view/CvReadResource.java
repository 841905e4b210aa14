package se.tillit.cv.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import se.tillit.cv.document.Cv;
import se.tillit.cv.document.Cvs;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;

/** Who has read a CV, for its owner. */
@Path("/me/cvs/{id}/reads")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "CVs")
class CvReadResource {

    private final Cvs cvs;
    private final CvReads reads;
    private final Cursors cursors;
    private final Caller caller;

    CvReadResource(Cvs cvs, CvReads reads, Cursors cursors, Caller caller) {
        this.cvs = cvs;
        this.reads = reads;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** The readings, newest first. */
    @GET
    @Operation(
            operationId = "listCvReads",
            summary = "See which employer read your CV, which version, when, and as what")
    public RestResponse<Page<CvRead>> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        Cv cv = cvs.of(caller.accountId(), id);
        CursorScope scope = CursorScope.of(caller.accountId(), "GET /me/cvs/{id}/reads", id);
        List<CvRead> rows = reads.newestFirst(
                cv.number(), cursors.open(scope, page.cursor()).map(Long::valueOf), page.limit() + 1);
        return RestResponse.ResponseBuilder.ok(
                        Page.cut(rows, page.limit(), read -> cursors.seal(scope, Long.toString(read.number()))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
