package se.tillit.consent.grant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.consent.policy.Language;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;

/** A candidate's own acceptance of the policy. */
@Path("/me/policy-acceptance")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "Consents")
class PolicyAcceptanceResource {

    private final PolicyAcceptances acceptances;
    private final Caller caller;

    PolicyAcceptanceResource(PolicyAcceptances acceptances, Caller caller) {
        this.acceptances = acceptances;
        this.caller = caller;
    }

    /**
     * What was read.
     *
     * @param language in which it was read; that of Accept-Language when absent
     */
    @Schema(name = "PolicyAcceptanceRequest")
    record Yes(
            @NotNull @Size(max = 40) String policyVersion,

            @Pattern(regexp = "sv|en") @Schema(enumeration = {"sv", "en"}) @Nullable
            String language) {}

    /** The acceptance and the signed receipt for it. */
    @Schema(name = "PolicyAcceptance")
    record Accepted(String policyVersion, Instant acceptedAt, String receipt) {

        static Accepted from(AcceptedPolicy accepted) {
            return new Accepted(accepted.policyVersion(), accepted.acceptedAt(), accepted.receipt());
        }
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "acceptPolicy",
            summary = "Accept the policy in force",
            description = "A repetition answers with the same receipt.")
    @APIResponse(responseCode = "200", description = "The acceptance and its receipt.")
    @APIResponse(
            responseCode = "409",
            description = "policy-update: another version is in force, that in member policyVersion.",
            content = @Content(mediaType = "application/problem+json"))
    public Accepted accept(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage, @Valid @NotNull Yes yes) {
        Language language = Language.wanted(yes.language(), acceptLanguage);
        return Accepted.from(acceptances.accept(caller.accountId(), yes.policyVersion(), language));
    }
}
