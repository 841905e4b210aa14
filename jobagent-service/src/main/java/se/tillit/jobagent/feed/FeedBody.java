package se.tillit.jobagent.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.ChangeKind;
import se.tillit.jobagent.search.Job;

/** A part of the feed. */
@Schema(name = "JobChanges")
record FeedBody(
        List<Change> items,

        @Schema(
                description =
                        "Where to go on, also when there was nothing new: send it as since. It is good for a year.")
        String nextCursor) {

    FeedBody {
        items = List.copyOf(items);
    }

    /** Something that happened to an ad. */
    @Schema(name = "JobChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            UUID id,
            ChangeKind change,

            @Schema(description = "The ad as it is now; absent when it is closed now.") @Nullable
            Job job) {}

    static FeedBody of(List<Feed.Entry> entries, String nextCursor) {
        return new FeedBody(
                entries.stream()
                        .map(entry -> new Change(
                                entry.id(), entry.change(), entry.job().orElse(null)))
                        .toList(),
                nextCursor);
    }
}
