package se.tillit.gateway.employerview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/**
 * One hit of a search: enough to decide whether to open the CV.
 *
 * @param county instead of the municipality where the owner prefers that
 */
@Schema(
        name = "EmployerCvCard",
        requiredProperties = {"ref", "view", "occupations"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Card(
        String ref,
        ViewLabel view,
        @Nullable String headline,
        List<String> occupations,
        @Nullable String municipality,
        @Nullable String county,
        @Schema(examples = "2026-11") @Nullable String updatedMonth) {

    Card {
        occupations = List.copyOf(occupations);
    }

    /** A hit without a usable reference leads nowhere and is left out. */
    static @Nullable Card of(Fields hit) {
        String ref = hit.matching("ref", Forms.REF);
        return ref == null
                ? null
                : new Card(
                        ref,
                        ViewLabel.declared(hit),
                        hit.text("headline"),
                        hit.allMatching("occupations", Forms.CONCEPT),
                        hit.matching("municipality", Forms.MUNICIPALITY),
                        hit.matching("county", Forms.COUNTY),
                        hit.matching("updatedMonth", Forms.MONTH));
    }

    @Override
    public String toString() {
        return "Card[…]"; // never the text: this may end in a log
    }
}
