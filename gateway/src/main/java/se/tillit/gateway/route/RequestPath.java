package se.tillit.gateway.route;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a request below {@code /api/v1}, in the one spelling that is understood: ids, versions and names need no
 * escape, so a path with an escape, a parameter ({@code ;}), an empty segment or a dot segment is no path at all. Two
 * servers can therefore never read the same path differently.
 *
 * @param segments what stands between the slashes
 */
public record RequestPath(List<String> segments) {

    /** The prefix of everything public. */
    public static final String PREFIX = "/api/v1";

    private static final int MAX_LENGTH = 512;
    private static final Pattern SEGMENT = Pattern.compile("\\.well-known|[A-Za-z0-9_~-][A-Za-z0-9_.~-]*");

    /** The public keys stand where RFC 8615 looks for them, and below the prefix like everything else. */
    private static final String KEYS = "/.well-known/jwks.json";

    public RequestPath {
        segments = List.copyOf(segments);
    }

    /** The path as it was sent, undecoded, or nothing if it is spelt in any other way. */
    public static Optional<RequestPath> parse(String raw) {
        if (raw.equals(KEYS)) {
            return parse(PREFIX + KEYS);
        }
        if (raw.length() > MAX_LENGTH || !raw.startsWith(PREFIX + "/")) {
            return Optional.empty();
        }
        List<String> segments = List.of(raw.substring(PREFIX.length() + 1).split("/", -1));
        boolean plain =
                segments.stream().allMatch(segment -> SEGMENT.matcher(segment).matches());
        return plain ? Optional.of(new RequestPath(segments)) : Optional.empty();
    }

    /** The path again, to be sent to a service: written from its segments, not copied from the request. */
    public String written() {
        return PREFIX + "/" + String.join("/", segments);
    }
}
