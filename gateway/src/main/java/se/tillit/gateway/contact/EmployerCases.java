package se.tillit.gateway.contact;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/** A page of cases. */
@Schema(name = "EmployerCases")
record EmployerCases(
        List<EmployerCase> items,
        @Schema(nullable = true) @Nullable String nextCursor) {

    EmployerCases {
        items = List.copyOf(items);
    }

    static EmployerCases of(Fields answer) {
        return new EmployerCases(
                answer.each("items", EmployerCase::listed), answer.matching("nextCursor", Forms.CURSOR));
    }
}
