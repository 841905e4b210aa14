package se.tillit.jobagent.partnerbatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.partnerad.Outcome;
import se.tillit.platform.problem.ProblemDocument;

/** What became of one ad of a batch. */
@Schema(name = "PartnerBatchItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemResult(
        @Schema(description = "Where it stood in the batch, from 0.")
        int index,

        @Schema(description = "Absent for an item whose name could not be read.") @Nullable
        String externalId,

        Outcome result,

        @Schema(description = "Why it was rejected; pointers lead into the item.") @Nullable
        ProblemDocument problem) {}
