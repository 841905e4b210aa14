package se.tillit.cv.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import se.tillit.cv.document.CvNotFoundException;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;

/** A single CV as the caller's employer sees it. */
@Path("/employer/cvs/{ref}")
@RolesAllowed(Roles.EMPLOYER)
@RunOnVirtualThread
@Tag(name = "Employer CVs", description = "CVs as an employer sees them.")
class EmployerCvResource {

    private final EmployerReads reads;
    private final Caller caller;

    EmployerCvResource(EmployerReads reads, Caller caller) {
        this.reads = reads;
        this.caller = caller;
    }

    /** Reads a CV; the owner's read log names the employer in the same transaction. */
    @GET
    @Operation(
            operationId = "readEmployerCv",
            summary = "Read a CV",
            description =
                    "ANONYMOUS: masked content and no personal box. PUBLIC: the content and the boxes the owner chose."
                            + " DISCLOSED: masked content and the boxes that the owner granted you."
                            + " Every read is in the owner's log. What you may not see is 404, whatever the reason.")
    public RestResponse<EmployerView> read(@PathParam("ref") String ref) {
        EmployerView view = reads.read(caller.accountId(), ref).orElseThrow(CvNotFoundException::new);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
