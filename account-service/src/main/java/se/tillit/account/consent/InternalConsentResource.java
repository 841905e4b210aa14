package se.tillit.account.consent;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tillit.platform.identity.Roles;

/** Where consent-service makes a withdrawal true: when this has answered, nothing is done that needs the consent. */
@Path("/internal/consents/{accountId}/{purpose}")
@RolesAllowed(Roles.SVC_CONSENT_WRITE)
@RunOnVirtualThread
@Tag(name = "Internal")
class InternalConsentResource {

    private final Consents consents;

    InternalConsentResource(Consents consents) {
        this.consents = consents;
    }

    @PUT
    @Operation(operationId = "putConsent", summary = "Say whether a candidate consents")
    @APIResponse(responseCode = "204", description = "It holds, or something newer does.")
    public void put(
            @PathParam("accountId") UUID accountId,
            @PathParam("purpose") @Pattern(regexp = "[a-z0-9]+([.-][a-z0-9]+){0,20}") String purpose,
            @NotNull @Valid Statement statement) {
        consents.record(accountId, purpose, statement.version(), statement.given());
    }

    /** What holds from this version on. */
    @Schema(name = "ConsentStatement")
    record Statement(@Min(1) long version, @NotNull Boolean given) {}
}
