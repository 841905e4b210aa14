package se.tillit.jobagent.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.criteria.PublishedSince;
import se.tillit.platform.keys.KeyRings;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** The feed of changes, for anyone. */
@Path("/jobs/changes")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Jobs")
class FeedResource {

    private static final byte[] SCOPE = "job-changes".getBytes(StandardCharsets.UTF_8);

    private final Feed feed;
    private final KeyRings keys;

    FeedResource(Feed feed, KeyRings keys) {
        this.feed = feed;
        this.keys = keys;
    }

    /** Reads on in the feed. */
    @GET
    @Operation(
            operationId = "listJobChanges",
            summary = "What happened to job ads",
            description = "Each opening, change and closing once, in one order. Without since from the beginning.")
    public FeedBody list(
            @QueryParam("since")
                    @Parameter(
                            description =
                                    "nextCursor of an earlier answer: nothing is missed and nothing comes twice. Or a time or a"
                                            + " date to begin at.")
                    @Nullable
                    String since,
            @BeanParam PageQuery page) {
        FeedPosition position =
                Optional.ofNullable(since).or(page::cursor).map(this::position).orElse(FeedPosition.BEGINNING);
        List<Feed.Entry> entries = feed.behind(position, page.limit());
        FeedPosition last = entries.isEmpty() ? position : entries.getLast().position();
        return FeedBody.of(entries, sealed(last));
    }

    private FeedPosition position(String since) {
        return PublishedSince.read(since)
                .map(feed::from)
                .or(() -> opened(since))
                .orElseThrow(() ->
                        new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("?since", "invalid-since")));
    }

    /** Sealed like a cursor, because how many transactions there are is nobody's business; but not to grow old. */
    private String sealed(FeedPosition position) {
        byte[] bytes = keys.of("cursor").seal(position.written().getBytes(StandardCharsets.UTF_8), SCOPE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Optional<FeedPosition> opened(String cursor) {
        try {
            return keys.of("cursor")
                    .open(Base64.getUrlDecoder().decode(cursor), SCOPE)
                    .map(bytes -> FeedPosition.read(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
