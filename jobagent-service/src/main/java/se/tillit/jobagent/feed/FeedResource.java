package se.tillit.jobagent.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.criteria.PublishedSince;
import se.tillit.jobagent.publication.PublicationConfig;
import se.tillit.platform.keys.KeyRings;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemDocument;
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
    private final PublicationConfig config;
    private final Clock clock;

    FeedResource(Feed feed, KeyRings keys, PublicationConfig config, Clock clock) {
        this.feed = feed;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** Reads on in the feed. */
    @GET
    @Operation(
            operationId = "listJobChanges",
            summary = "What happened to job ads",
            description =
                    "Each opening, change and closing once, in one order. Without since from the beginning: every open"
                            + " ad, and what happened in the last year.")
    @APIResponse(responseCode = "200", description = "What happened next, and where to go on.")
    @APIResponse(
            responseCode = "410",
            description =
                    "since is of a reader that was not at the end for a year: what it missed is forgotten, begin anew.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public FeedBody list(
            @QueryParam("since")
                    @Parameter(
                            description =
                                    "nextCursor of an earlier answer: nothing is missed and nothing comes twice. Or a time or a"
                                            + " date to begin at.")
                    @Nullable
                    String since,
            @BeanParam PageQuery page) {
        Instant now = clock.instant();
        FeedCursor cursor = Optional.ofNullable(since)
                .or(page::cursor)
                .map(given -> cursor(given, now))
                .orElseGet(() -> FeedCursor.beginning(now));
        if (cursor.knownAt().isBefore(now.minus(config.closedKept()))) {
            throw new ProblemException(ProblemType.GONE, new Violation("?since", "since-too-old"));
        }
        List<Feed.Entry> entries = feed.behind(cursor.position(), page.limit());
        FeedPosition last =
                entries.isEmpty() ? cursor.position() : entries.getLast().position();
        return FeedBody.of(
                entries, sealed(new FeedCursor(last, entries.size() < page.limit() ? now : cursor.knownAt())));
    }

    /** Who names a time has no copy yet: what there is from then on is all that is asked for. */
    private FeedCursor cursor(String since, Instant now) {
        return PublishedSince.read(since)
                .map(time -> new FeedCursor(feed.from(time), now))
                .or(() -> opened(since))
                .orElseThrow(() ->
                        new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("?since", "invalid-since")));
    }

    /** Sealed like a cursor, because how many transactions there are is nobody's business; but to be good for longer. */
    private String sealed(FeedCursor cursor) {
        byte[] bytes = keys.of("cursor").seal(cursor.written().getBytes(StandardCharsets.UTF_8), SCOPE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Optional<FeedCursor> opened(String cursor) {
        try {
            return keys.of("cursor")
                    .open(Base64.getUrlDecoder().decode(cursor), SCOPE)
                    .map(bytes -> FeedCursor.read(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
