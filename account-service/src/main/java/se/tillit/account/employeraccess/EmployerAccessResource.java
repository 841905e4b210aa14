package se.tillit.account.employeraccess;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tillit.account.input.ChangesQuery;
import se.tillit.account.organisation.EmployerAccess;
import se.tillit.account.organisation.Organisation;
import se.tillit.account.organisation.Organisations;
import se.tillit.platform.identity.Roles;

/** What cv-service fetches: every change of employer access after the last one it knows. */
@Path("/internal/employer-access")
@RolesAllowed(Roles.SVC_EMPLOYER_ACCESS_READ)
@RunOnVirtualThread
@Transactional
@Tag(name = "Internal")
class EmployerAccessResource {

    private final Organisations organisations;

    EmployerAccessResource(Organisations organisations) {
        this.organisations = organisations;
    }

    @GET
    @Operation(
            operationId = "listEmployerAccessChanges",
            summary = "Changes of employer access",
            description = "In the order of their versions. Fewer items than the limit mean that there are no more.")
    @APIResponse(
            responseCode = "200",
            description = "The rows as they are now.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Changes.class)))
    public Changes changes(@BeanParam ChangesQuery query) {
        return new Changes(organisations.changedSince(query.sinceVersion(), query.limit()).stream()
                .map(Organisation::access)
                .toList());
    }

    /** The changed rows. */
    @Schema(name = "EmployerAccessChanges")
    record Changes(List<EmployerAccess> items) {

        Changes {
            items = List.copyOf(items);
        }
    }
}
