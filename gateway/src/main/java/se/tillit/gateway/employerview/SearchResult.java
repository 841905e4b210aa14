package se.tillit.gateway.employerview;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/**
 * A page of hits.
 *
 * @param total how many there are, rounded so that nobody can be counted
 * @param facets none yet
 */
@Schema(name = "EmployerCvSearchResult")
record SearchResult(
        List<Card> items,
        @Schema(nullable = true) @Nullable String nextCursor,

        @Schema(
                nullable = true,
                description = "Below five that alone, else rounded down to a multiple of five.",
                examples = {"<5", "45", "200+"})
        @Nullable
        String total,

        Map<String, List<FacetValue>> facets) {

    SearchResult {
        items = List.copyOf(items);
        facets = Map.copyOf(facets);
    }

    /** How many hits share a value, rounded like the total. */
    @Schema(name = "EmployerCvFacetValue")
    record FacetValue(String value, String count) {}

    static SearchResult of(Fields answer) {
        return new SearchResult(
                answer.each("items", Card::of),
                answer.matching("nextCursor", Forms.CURSOR),
                answer.matching("total", Forms.ROUNDED_COUNT),
                Map.of());
    }
}
