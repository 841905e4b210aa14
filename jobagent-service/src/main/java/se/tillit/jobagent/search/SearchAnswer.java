package se.tillit.jobagent.search;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of hits. */
@Schema(name = "JobSearchAnswer")
record SearchAnswer(
        List<Job> items,
        @Schema(nullable = true) @Nullable String nextCursor,

        @Schema(
                description = "How many ads match: exact up to 200.",
                examples = {"0", "37", "200+"})
        String total,

        @Schema(
                description =
                        "How many of the best 2,000 hits have which value, the most frequent values first; empty on later pages.")
        Map<String, List<Facets.Facet>> facets) {

    SearchAnswer {
        items = List.copyOf(items);
        facets = Map.copyOf(facets);
    }
}
