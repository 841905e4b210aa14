package se.tillit.account.invitation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import se.tillit.account.link.LinkAction;
import se.tillit.account.link.MailedLink;
import se.tillit.account.link.NewLoginRequest;
import se.tillit.account.link.UnknownLinkException;

/** Accepting an invitation, for whoever got the mail. */
@Path("/invitations/confirmations")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Invitation")
class InvitationResource {

    private final Invitations invitations;
    private final AcceptInvitation acceptInvitation;
    private final Clock clock;

    InvitationResource(Invitations invitations, AcceptInvitation acceptInvitation, Clock clock) {
        this.invitations = invitations;
        this.acceptInvitation = acceptInvitation;
        this.clock = clock;
    }

    @GET
    @Path("/{token}")
    @Transactional
    @Operation(
            operationId = "describeInvitationLink",
            summary = "Describe the mailed link",
            description = "Changes nothing, however often it is called.")
    @APIResponse(
            responseCode = "200",
            description = "What a POST with the token would do.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MailedLink.class)))
    @APIResponse(responseCode = "404", description = "Nothing waits for this token.")
    @APIResponse(responseCode = "410", description = "The link has expired; a POST mails a new one.")
    public MailedLink describe(@PathParam("token") String token) {
        return MailedLink.of(
                LinkAction.ACCEPT_INVITATION,
                invitations.byToken(token).orElseThrow(UnknownLinkException::new),
                clock.instant());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation",
            description =
                    "Sets the password of an employer's user. Repeating it with the same token gives the same answer.")
    @APIResponse(
            responseCode = "201",
            description = "The user can log in.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "404", description = "Nothing waits for this token.")
    @APIResponse(responseCode = "409", description = "The address already has a login.")
    @APIResponse(responseCode = "410", description = "The link has expired; a new one has been mailed.")
    @APIResponse(responseCode = "422", description = "The password or another field breaks a rule.")
    @APIResponse(
            responseCode = "503",
            description = "Not possible right now; nothing is lost, try again after Retry-After.")
    public Accepted accept(@NotNull @Valid NewLoginRequest request) {
        return new Accepted(acceptInvitation.accept(request));
    }

    /** The new user. */
    @Schema(name = "InvitationAccepted")
    record Accepted(UUID accountId) {}
}
