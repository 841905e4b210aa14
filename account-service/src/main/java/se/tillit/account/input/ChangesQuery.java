package se.tillit.account.input;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** From which version on, and how many rows, for services that keep a copy. */
public class ChangesQuery {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    // Strings, because the framework answers 404 to a number that is none, and this is a 400.
    @QueryParam("sinceVersion")
    @Parameter(
            description = "The last version that is known; 0 or absent for everything.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    @Nullable
    String sinceVersion;

    @QueryParam("limit")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @Nullable
    String limit;

    public long sinceVersion() {
        return number(sinceVersion, 0, 0, Long.MAX_VALUE, Violation.of("?sinceVersion", "invalid-since-version"));
    }

    public int limit() {
        return (int) number(limit, DEFAULT_LIMIT, 1, MAX_LIMIT, Violation.of("?limit", "invalid-limit", MAX_LIMIT));
    }

    private static long number(@Nullable String given, long fallback, long min, long max, Violation violation) {
        if (given == null) {
            return fallback;
        }
        try {
            long number = Long.parseLong(given);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException _) {
            // falls through to the same answer as a number out of range
        }
        throw new ProblemException(ProblemType.MALFORMED_REQUEST, violation);
    }
}
