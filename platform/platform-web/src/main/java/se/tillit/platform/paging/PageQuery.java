package se.tillit.platform.paging;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** {@code ?limit=} (1 to 100, 20 by default) and {@code ?cursor=}, as a {@code @BeanParam}. */
public class PageQuery {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    // A String, because the framework answers 404 to a number that is none, and this is a 400.
    @QueryParam("limit")
    @Parameter(
            description = "How many items at most.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before; valid one hour, for the same caller and query.")
    @Nullable
    String cursor;

    /** How many items to answer with. */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MAX_LIMIT) {
                return wanted;
            }
        } catch (NumberFormatException _) {
            // falls through to the same answer as a number out of range
        }
        throw new ProblemException(ProblemType.MALFORMED_REQUEST, Violation.of("?limit", "invalid-limit", MAX_LIMIT));
    }

    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }
}
