package se.tillit.cv.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.view.ViewKind;

/** A page of cards. */
@Schema(name = "CvSearchAnswer")
record SearchAnswer(
        List<CardBody> items,
        @Schema(nullable = true) @Nullable String nextCursor,

        @Schema(
                description = "How many CVs match, rounded down to a multiple of five.",
                examples = {"<5", "45", "200+"})
        String total,

        @Schema(description = "None yet.") Map<String, List<Facet>> facets) {

    SearchAnswer {
        items = List.copyOf(items);
        facets = Map.copyOf(facets);
    }

    /** How many of the hits have a value. */
    @Schema(name = "CvFacet")
    record Facet(String value, String count) {}

    /** A hit. Never a personal box, and of the time no more than the month. */
    @Schema(name = "CvCard")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CardBody(
            String ref,
            ViewKind view,
            @Nullable String headline,
            List<String> occupations,
            @Nullable String municipality,
            @Nullable String county,
            @Schema(examples = "2026-11") String updatedMonth) {

        static CardBody of(Hit hit, String ref) {
            Card card = hit.card();
            String month =
                    YearMonth.from(hit.updatedAt().atZone(ZoneOffset.UTC)).toString();
            return new CardBody(
                    ref, hit.view(), card.headline(), card.occupations(), card.municipality(), card.county(), month);
        }
    }
}
