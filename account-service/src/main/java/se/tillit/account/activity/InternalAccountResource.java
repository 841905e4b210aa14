package se.tillit.account.activity;

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
import se.tillit.platform.identity.Roles;

/** What consent-service fetches at its start and nightly: every account that changed after the last one it knows. */
@Path("/internal/accounts")
@RolesAllowed(Roles.SVC_ACCOUNT_READ)
@RunOnVirtualThread
@Transactional
@Tag(name = "Internal")
class InternalAccountResource {

    private final Activities activities;

    InternalAccountResource(Activities activities) {
        this.activities = activities;
    }

    @GET
    @Operation(
            operationId = "listAccountChanges",
            summary = "Accounts and their days",
            description = "In the order of their versions. Fewer items than the limit mean that there are no more.")
    @APIResponse(
            responseCode = "200",
            description = "The rows as they are now.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Changes.class)))
    public Changes changes(@BeanParam ChangesQuery query) {
        return new Changes(activities.changedSince(query.sinceVersion(), query.limit()));
    }

    /** The changed rows. */
    @Schema(name = "AccountChanges")
    record Changes(List<ActivityView> items) {

        Changes {
            items = List.copyOf(items);
        }
    }
}
