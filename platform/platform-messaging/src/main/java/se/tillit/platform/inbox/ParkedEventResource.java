package se.tillit.platform.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** This service's parked events, for an operator. */
@Path("/admin/parked-events")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
@Tag(name = "Operators")
class ParkedEventResource {

    private final ParkedEvents parked;
    private final ReleaseParked release;
    private final Cursors cursors;
    private final Caller caller;

    ParkedEventResource(ParkedEvents parked, ReleaseParked release, Cursors cursors, Caller caller) {
        this.parked = parked;
        this.release = release;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** The payload is not shown: ids in it are people's. */
    @Schema(name = "ParkedEvent")
    record Item(
            UUID id,
            String consumer,
            String topic,
            @Schema(nullable = true) @Nullable String aggregateType,
            @Schema(nullable = true) @Nullable Long aggregateVersion,
            String reason,
            Instant parkedAt,
            int attempts) {

        static Item from(ParkedEvent event) {
            return new Item(
                    event.id(),
                    event.consumer(),
                    event.arrival().topic(),
                    event.aggregateType(),
                    event.aggregateVersion(),
                    event.reason(),
                    event.parkedAt(),
                    event.attempts());
        }
    }

    /** What a release did. */
    @Schema(name = "ReleasedEvents")
    record Released(int taken, int waiting) {}

    @GET
    @Operation(operationId = "listParkedEvents", summary = "List parked events, oldest first")
    @Transactional
    public Page<Item> list(@BeanParam PageQuery page) {
        CursorScope scope = CursorScope.of(caller.accountId(), "GET /admin/parked-events");
        Optional<ParkedEvents.Position> after =
                cursors.open(scope, page.cursor()).map(ParkedEventResource::position);
        return Page.cut(
                parked.list(after, page.limit() + 1).stream().map(Item::from).toList(),
                page.limit(),
                last -> cursors.seal(scope, last.parkedAt() + " " + last.id()));
    }

    private static ParkedEvents.Position position(String cursor) {
        String[] parts = cursor.split(" ", 2);
        return new ParkedEvents.Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    @POST
    @Path("/{id}/release")
    @Operation(
            operationId = "releaseParkedEvent",
            summary = "Take a parked event and what waits behind it",
            description = "In order, up to the first that still cannot be taken.")
    public Released release(@PathParam("id") UUID id) {
        ReleaseParked.Released done =
                release.release(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return new Released(done.taken(), done.waiting());
    }
}
