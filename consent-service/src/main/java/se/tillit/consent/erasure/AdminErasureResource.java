package se.tillit.consent.erasure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.events.Service;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.inbox.TryAgainException;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** What is pending where, for operators and the privacy officer. */
@Path("/admin/erasures")
@RunOnVirtualThread
@Tag(name = "Operators")
class AdminErasureResource {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final ErasureRows rows;
    private final ErasureWalk walk;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;

    AdminErasureResource(ErasureRows rows, ErasureWalk walk, Cursors cursors, Caller caller, Clock clock) {
        this.rows = rows;
        this.walk = walk;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    /** An erasure without its person; {@code waitsFor} and {@code step} say what is next. */
    @Schema(name = "AdminErasure")
    record Item(
            UUID id,
            ErasureState state,
            ErasureReason reason,
            Instant requestedAt,
            @Schema(nullable = true) @Nullable Instant completedAt,
            @Schema(nullable = true) @Nullable String waitsFor,
            @Schema(nullable = true) @Nullable String step) {

        static Item from(Erasure erasure) {
            Optional<ErasureTask> next = erasure.current();
            return new Item(
                    erasure.id(),
                    erasure.state(),
                    erasure.reason(),
                    erasure.requestedAt(),
                    erasure.completedAt().orElse(null),
                    next.map(ErasureTask::service).map(Service::wireName).orElse(null),
                    next.map(task -> task.step().name()).orElse(null));
        }
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.DPO})
    @Transactional
    @Operation(operationId = "listErasures", summary = "List erasures, newest first")
    public Page<Item> list(@BeanParam PageQuery page) {
        CursorScope scope = CursorScope.of(caller.accountId(), "GET /admin/erasures");
        String[] position = cursors.open(scope, page.cursor())
                .map(cursor -> cursor.split(" ", 2))
                .orElseGet(() -> new String[] {clock.instant().plusSeconds(1).toString(), LAST.toString()});
        return Page.cut(
                rows.newestFirst(Instant.parse(position[0]), UUID.fromString(position[1]), page.limit() + 1).stream()
                        .map(Item::from)
                        .toList(),
                page.limit(),
                last -> cursors.seal(scope, last.requestedAt() + " " + last.id()));
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "retryErasure",
            summary = "Order an erasure's next step again at once",
            description = "Also lifts a block: the service that had something left deletes again, and is asked again.")
    @APIResponse(responseCode = "204", description = "Ordered.")
    public void retry(@PathParam("id") UUID id) {
        try {
            if (!walk.retry(id)) {
                throw new ProblemException(ProblemType.NOT_FOUND);
            }
        } catch (TryAgainException notYet) {
            throw new ProblemException(ProblemType.UNAVAILABLE, notYet).retryAfter(Duration.ofSeconds(1));
        }
    }
}
