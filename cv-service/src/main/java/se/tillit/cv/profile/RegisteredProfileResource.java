package se.tillit.cv.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tillit.platform.identity.Roles;

/** Takes over from account-service what a person gave when she registered. */
@Path("/internal/profiles/{accountId}")
@RolesAllowed(Roles.SVC_PROFILE_WRITE)
@RunOnVirtualThread
@Tag(name = "Internal")
class RegisteredProfileResource {

    private final ChangeProfile changeProfile;

    RegisteredProfileResource(ChangeProfile changeProfile) {
        this.changeProfile = changeProfile;
    }

    /** Fills the boxes that were never touched; the same call again changes nothing. */
    @PUT
    @Operation(operationId = "fillProfile", summary = "Fill boxes that were never set")
    public void fill(@PathParam("accountId") UUID accountId, @Valid @NotNull RegistrationValues values) {
        changeProfile.fill(accountId, values);
    }
}
