package se.tillit.account.activity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;

/** Where the gateway, with a candidate's own token, tells of her first request of a day to whichever service (J49). */
@Path("/internal/activity")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "Internal")
class VisitResource {

    private final Activities activities;
    private final Caller caller;
    private final Clock clock;

    VisitResource(Activities activities, Caller caller, Clock clock) {
        this.activities = activities;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Operation(
            operationId = "noteActivity",
            summary = "Say that the candidate was here today",
            description = "Changes nothing when it is known, or when she has no account any more.")
    @APIResponse(responseCode = "204", description = "It is known.")
    public void here() {
        activities.active(caller.accountId(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
