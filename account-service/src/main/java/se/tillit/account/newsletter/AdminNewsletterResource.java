package se.tillit.account.newsletter;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.idempotency.IdempotencyKeys;
import se.tillit.platform.idempotency.IdempotentCall;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.ids.Ids;

/** Sending a newsletter, for operators. */
@Path("/admin/newsletters")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
@Transactional
@Tag(name = "Newsletter")
class AdminNewsletterResource {

    private final Newsletters newsletters;
    private final IdempotencyKeys idempotency;
    private final Event<SendNewsletter.NewsletterOrdered> ordered;
    private final Ids ids;
    private final Clock clock;
    private final Caller caller;

    AdminNewsletterResource(
            Newsletters newsletters,
            IdempotencyKeys idempotency,
            Event<SendNewsletter.NewsletterOrdered> ordered,
            Ids ids,
            Clock clock,
            Caller caller) {
        this.newsletters = newsletters;
        this.idempotency = idempotency;
        this.ordered = ordered;
        this.ids = ids;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            operationId = "sendNewsletter",
            summary = "Send a newsletter",
            description = "To everybody who confirmed a subscription, and to candidates who consent to it and want it;"
                    + " each in her language, where she wants it, once. Who unsubscribes before her turn gets none.")
    @APIResponse(
            responseCode = "202",
            description = "It is being sent.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Ordered.class)))
    @APIResponse(responseCode = "422", description = "A field breaks a rule.")
    public Ordered send(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid NewsletterRequest request) {
        IdempotentCall call =
                new IdempotentCall(caller.accountId(), idempotencyKey, "POST /admin/newsletters", request);
        return new Ordered(idempotency.once(call, () -> {
            Newsletter newsletter = new Newsletter(ids.random(), request, clock.instant());
            newsletters.persist(newsletter);
            ordered.fire(new SendNewsletter.NewsletterOrdered());
            return newsletter.id();
        }));
    }

    /** The newsletter's id. */
    @Schema(name = "NewsletterOrdered")
    record Ordered(UUID id) {}
}
