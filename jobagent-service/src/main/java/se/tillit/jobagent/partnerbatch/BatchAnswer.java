package se.tillit.jobagent.partnerbatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a batch. */
@Schema(name = "PartnerBatchResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchAnswer(
        List<ItemResult> items,

        @Schema(description = "How many ads a snapshot took back; absent for another batch.") @Nullable
        Long unpublished) {

    BatchAnswer {
        items = List.copyOf(items);
    }
}
