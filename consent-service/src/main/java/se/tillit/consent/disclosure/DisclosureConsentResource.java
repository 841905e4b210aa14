package se.tillit.consent.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.consent.policy.Language;
import se.tillit.platform.identity.Roles;

/** Where cv-service has a consent recorded and signed before it grants the disclosure. */
@Path("/internal/disclosure-consents")
@RolesAllowed(Roles.SVC_DISCLOSURE_CONSENT_WRITE)
@RunOnVirtualThread
@Tag(name = "Internal")
class DisclosureConsentResource {

    private final RecordDisclosure recordDisclosure;

    DisclosureConsentResource(RecordDisclosure recordDisclosure) {
        this.recordDisclosure = recordDisclosure;
    }

    /**
     * What she agreed to.
     *
     * @param fields names of boxes
     * @param policyVersion the policy she was shown, if she named one
     */
    @Schema(name = "DisclosureConsentRequest")
    record Body(
            @NotNull UUID accountId,
            @NotNull UUID caseId,
            @NotNull UUID employerId,
            @NotNull DisclosureAct act,

            @NotEmpty @Size(max = 30) List<@NotNull @Size(max = 40) @Pattern(regexp = "[A-Za-z]+") String> fields,

            @Nullable Instant expiresAt,
            @NotNull @Pattern(regexp = "sv|en") String language,
            @Size(max = 40) @Nullable String policyVersion) {

        private Disclosure disclosure(UUID id) {
            return new Disclosure(id, caseId, employerId, act, fields, expiresAt);
        }
    }

    /** What cv-service hands to her. */
    @Schema(name = "DisclosureReceipt")
    record Receipt(String receipt) {}

    @PUT
    @Path("/{disclosureId}")
    @Operation(
            operationId = "recordDisclosureConsent",
            summary = "Record and sign a consent to disclose",
            description = "Idempotent on the disclosure: a repetition answers the same receipt.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt; only now may the disclosure be granted.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "409",
            description = "policy-update, to be handed on to her; or the id is another disclosure's.",
            content = @Content(mediaType = "application/problem+json"))
    public Receipt put(@PathParam("disclosureId") UUID disclosureId, @Valid @NotNull Body body) {
        return new Receipt(recordDisclosure.given(
                body.accountId(),
                body.disclosure(disclosureId),
                body.policyVersion(),
                Language.tagged(body.language()).orElseThrow()));
    }
}
