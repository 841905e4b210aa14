package se.tillit.cv.block;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A block as its owner sees it.
 *
 * @param number the row's own, for paging; never sent
 */
@Schema(name = "BlockedEmployer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Block(
        @JsonIgnore long number,
        UUID id,

        @Schema(
                description = "The employer, once one with this number is on the platform. A sole trader is not named:"
                        + " the number is a personnummer.")
        @Nullable
        String employerName,

        @Schema(description = "Your own word for it.") @Nullable
        String note,

        Instant blockedAt) {

    @Override
    public String toString() {
        return "Block[" + id + "]"; // never the note: this may end in a log
    }
}
