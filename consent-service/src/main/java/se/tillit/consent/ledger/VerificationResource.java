package se.tillit.consent.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.identity.Roles;

/** Whether the ledger is whole, for those who answer for it. */
@Path("/admin/consents/verification")
@RolesAllowed({Roles.OPERATOR, Roles.DPO})
@RunOnVirtualThread
@Tag(name = "Operators")
class VerificationResource {

    private final VerifyLedger verifyLedger;
    private final Clock clock;

    VerificationResource(VerifyLedger verifyLedger, Clock clock) {
        this.verifyLedger = verifyLedger;
        this.clock = clock;
    }

    /**
     * What the walk found.
     *
     * @param entries how many entries are good, counted from the first
     * @param brokenAt the number of the first entry that is missing, changed or does not follow the one before it
     * @param lastHash the hash of the last good entry; keep it to compare with a later walk
     */
    @Schema(name = "LedgerVerification")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Verification(
            boolean intact,
            long entries,
            @Schema(nullable = true) @Nullable Long brokenAt,

            @Schema(nullable = true, implementation = VerifyLedger.Break.class)
            VerifyLedger.@Nullable Break reason,

            String lastHash,
            Instant checkedAt) {}

    @GET
    @Operation(
            operationId = "verifyConsentLedger",
            summary = "Walk the hash chain of the consent ledger and say where it breaks")
    public Verification verify() {
        Instant now = clock.instant();
        VerifyLedger.Finding found = verifyLedger.verify();
        return new Verification(
                found.intact(), found.entries(), found.brokenAt(), found.reason(), found.lastHash(), now);
    }
}
