package se.tillit.gateway.organisation;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/** A page of members. */
@Schema(name = "EmployerMembers")
record Members(
        List<Member> items,
        @Schema(nullable = true) @Nullable String nextCursor) {

    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,2000}");

    Members {
        items = List.copyOf(items);
    }

    static Members of(Fields answer) {
        return new Members(answer.each("items", Member::of), answer.matching("nextCursor", CURSOR));
    }
}
