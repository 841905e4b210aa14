package se.tillit.cv.closing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tillit.platform.identity.Roles;

/** Where consent-service makes a closing true: in force for every request that begins after the answer. */
@Path("/internal/closings/{accountId}")
@RolesAllowed(Roles.SVC_CLOSING_WRITE)
@RunOnVirtualThread
@Tag(name = "Internal")
class ClosingResource {

    private final Closings closings;

    ClosingResource(Closings closings) {
        this.closings = closings;
    }

    /** Repeatable; a version that is known or older changes nothing and is answered alike. */
    @PUT
    @Operation(operationId = "putClosing", summary = "State whether a person is hidden from every employer")
    public void put(@PathParam("accountId") UUID accountId, @Valid @NotNull Body body) {
        closings.put(new Closing(accountId, body.version(), body.closed(), body.reason()));
    }

    /** Every part is required: what is absent would be guessed open or closed. */
    @Schema(name = "Closing")
    record Body(
            @NotNull @Positive Long version,
            @NotNull Boolean closed,
            @NotNull Closing.Reason reason) {}
}
