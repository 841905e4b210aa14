package se.tillit.cv.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;

/** Who may see whose identity: the caller's own disclosures (F5). */
@Path("/me/disclosures")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "Disclosures", description = "Which employer may see what of your identity, and until when.")
class DisclosureResource {

    private final OwnDisclosures own;
    private final Disclosures disclosures;
    private final Cursors cursors;
    private final Caller caller;

    DisclosureResource(OwnDisclosures own, Disclosures disclosures, Cursors cursors, Caller caller) {
        this.own = own;
        this.disclosures = disclosures;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** The disclosures, newest first, those that have ended too. */
    @GET
    @Operation(
            operationId = "listDisclosures",
            summary = "See what you have disclosed to whom",
            description =
                    "Newest first, those that have ended too. Each read of what was disclosed is in the CV's reads,"
                            + " as DISCLOSED.")
    public RestResponse<Page<OwnDisclosure>> list(@BeanParam PageQuery page) {
        UUID owner = caller.accountId();
        CursorScope scope = CursorScope.of(owner, "GET /me/disclosures");
        List<OwnDisclosure> rows =
                own.newestFirst(owner, cursors.open(scope, page.cursor()).map(Long::valueOf), page.limit() + 1);
        return RestResponse.ResponseBuilder.ok(
                        Page.cut(rows, page.limit(), row -> cursors.seal(scope, Long.toString(row.number()))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Ends one at once; ending it again changes nothing. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "endDisclosure",
            summary = "End a disclosure",
            description = "True for every request that starts after the answer: the employer sees what everybody sees."
                    + " The case is closed for it unless another disclosure is open there.")
    public void end(@PathParam("id") UUID id) {
        disclosures.end(caller.accountId(), id);
    }
}
