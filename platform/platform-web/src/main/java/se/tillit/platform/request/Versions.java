package se.tillit.platform.request;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** Optimistic concurrency over HTTP (RFC 9110 §13): a version is an ETag, and {@code If-Match} is optional. */
public final class Versions {

    private Versions() {}

    /** The ETag of a version, in quotes. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses with 412 when {@code If-Match} names other versions than the current one; absent and {@code *} pass. */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        boolean wellFormed = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .allMatch(tag -> tag.matches("(W/)?\"[^\"]*\""));
        if (!wellFormed) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("If-Match:", "invalid-version"));
        }
        boolean current =
                Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(etag(version)::equals);
        if (!current) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
    }
}
