package se.tillit.gateway.parkedevents;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.answer.Unstored;
import se.tillit.gateway.service.CallersToken;
import se.tillit.gateway.service.Fields;
import se.tillit.gateway.service.Refusals;
import se.tillit.gateway.service.ServiceAnswers;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Lists and releases the parked events of all services; a service that does not answer is named, and hides no other's. */
@Path("/admin/parked-events")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
@Tag(name = "Operators")
class ParkedEventResource {

    private static final Refusals REFUSALS = new Refusals(ProblemType.FORBIDDEN);
    private static final String BETWEEN = ".";

    private final Inboxes inboxes;
    private final ServiceAnswers answers;
    private final CallersToken token;
    private final Cursors cursors;
    private final Caller caller;

    ParkedEventResource(Inboxes inboxes, ServiceAnswers answers, CallersToken token, Cursors cursors, Caller caller) {
        this.inboxes = inboxes;
        this.answers = answers;
        this.token = token;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** A page, service by service. {@code unavailable} names those that did not answer. */
    @Schema(name = "ParkedEvents")
    record ParkedPage(
            List<ParkedEvent> items,
            List<String> unavailable,
            @Schema(nullable = true) @Nullable String nextCursor) {

        ParkedPage {
            items = List.copyOf(items);
            unavailable = List.copyOf(unavailable);
        }
    }

    /** What a release did. */
    @Schema(name = "Release")
    record Release(int taken, int waiting) {}

    /** Where the next page begins: at a service, and there at its own cursor. */
    private record Place(String service, @Nullable String cursor) {

        static Place parse(String written) {
            String[] parts = written.split(Pattern.quote(BETWEEN), 2);
            return new Place(parts[0], parts[1].isEmpty() ? null : parts[1]);
        }

        String written() {
            return service + BETWEEN + (cursor == null ? "" : cursor);
        }
    }

    @GET
    @Operation(
            operationId = "listParkedEvents",
            summary = "List the parked events of every service",
            description = "Service by service, in each the oldest first. An event that cannot be taken waits here, and"
                    + " whatever follows about the same thing waits behind it.")
    public RestResponse<ParkedPage> list(@BeanParam PageQuery page) {
        CursorScope scope = CursorScope.of(caller.accountId(), "GET /admin/parked-events");
        Optional<Place> place = Optional.of(
                cursors.open(scope, page.cursor()).map(Place::parse).orElse(new Place(inboxes.first(), null)));
        List<ParkedEvent> items = new ArrayList<>();
        List<String> unavailable = new ArrayList<>();
        while (place.isPresent() && items.size() < page.limit()) {
            place = read(place.get(), page.limit() - items.size(), items, unavailable);
        }
        String next = place.map(Place::written)
                .map(written -> cursors.seal(scope, written))
                .orElse(null);
        return Unstored.answer(RestResponse.Status.OK, new ParkedPage(items, unavailable, next));
    }

    private Optional<Place> read(Place place, int limit, List<ParkedEvent> items, List<String> unavailable) {
        Inboxes.Inbox inbox = inboxes.of(place.service()).orElseThrow();
        Optional<Place> nextService = inboxes.after(place.service()).map(service -> new Place(service, null));
        try {
            Fields answer = answers.read(() -> inbox.api().list(token.bearer(), limit, place.cursor()), REFUSALS);
            items.addAll(answer.each("items", item -> ParkedEvent.of(inbox.service(), item)));
            String more = answer.text("nextCursor");
            return more == null ? nextService : Optional.of(new Place(inbox.service(), more));
        } catch (ProblemException failure) {
            if (failure.type() != ProblemType.UNAVAILABLE) {
                throw failure;
            }
            unavailable.add(inbox.service());
            return nextService;
        }
    }

    @POST
    @Path("/{id}/release")
    @Operation(
            operationId = "releaseParkedEvent",
            summary = "Take a parked event and what waits behind it",
            description = "In order, up to the first that still cannot be taken.")
    public Release release(@PathParam("id") String id) {
        String[] parts = id.split(Pattern.quote(BETWEEN), 2);
        Inboxes.Inbox inbox = inboxes.of(parts[0])
                .filter(_ -> parts.length == 2)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        Fields done = answers.read(() -> inbox.api().release(token.bearer(), parts[1]), REFUSALS);
        return new Release(count(done, "taken"), count(done, "waiting"));
    }

    private static int count(Fields done, String name) {
        Integer count = done.number(name, 0, Integer.MAX_VALUE);
        if (count == null) {
            throw new ProblemException(ProblemType.BAD_GATEWAY);
        }
        return count;
    }
}
