package se.tillit.consent.closing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tillit.platform.identity.Roles;

/** What cv-service fetches before it is ready: every closing after the last one it knows. */
@Path("/internal/closings")
@RolesAllowed(Roles.SVC_CLOSING_READ)
@RunOnVirtualThread
@Tag(name = "Internal")
class ClosingResource {

    private final ClosingRows rows;

    ClosingResource(ClosingRows rows) {
        this.rows = rows;
    }

    @GET
    @Operation(
            operationId = "listClosings",
            summary = "Who is to be hidden",
            description = "In the order of their versions. Fewer items than the limit mean that there are no more.")
    public Changes changes(
            @QueryParam("sinceVersion") @DefaultValue("0") @PositiveOrZero long sinceVersion,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return new Changes(rows.changedSince(sinceVersion, limit));
    }

    /** The changed rows. */
    @Schema(name = "Closings")
    record Changes(List<Closing> items) {

        Changes {
            items = List.copyOf(items);
        }
    }
}
