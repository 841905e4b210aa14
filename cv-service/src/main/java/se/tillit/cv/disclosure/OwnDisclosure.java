package se.tillit.cv.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.document.ShownField;

/**
 * A disclosure as the person sees it who made it.
 *
 * @param number the row's own, for paging; never sent
 */
@Schema(name = "Disclosure")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnDisclosure(
        @JsonIgnore long number,
        UUID id,
        UUID caseId,
        UUID cvId,
        UUID employerId,
        @Nullable String employerName,
        Act act,
        Set<ShownField> fields,
        Status status,
        Instant grantedAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    /** Whether the employer sees the fields now. */
    @Schema(name = "DisclosureStatus")
    enum Status {
        /** The employer sees them. */
        LIVE,
        /** The CV is INACTIVE, so nobody sees them; opening it wakes the disclosure up. */
        ASLEEP,
        /** Ended by the owner, with the case, or by expiry. */
        ENDED
    }
}
