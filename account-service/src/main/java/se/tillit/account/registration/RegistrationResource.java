package se.tillit.account.registration;

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
import se.tillit.account.floor.ResponseFloor;
import se.tillit.account.link.LinkAction;
import se.tillit.account.link.MailedLink;
import se.tillit.account.link.NewLoginRequest;
import se.tillit.account.link.UnknownLinkException;
import se.tillit.account.policy.PublishedPolicies;

/** Registering, for anybody. */
@Path("/registrations")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Registration")
class RegistrationResource {

    private final Register register;
    private final ConfirmRegistration confirmRegistration;
    private final Registrations registrations;
    private final PublishedPolicies policies;
    private final ResponseFloor floor;
    private final Clock clock;

    RegistrationResource(
            Register register,
            ConfirmRegistration confirmRegistration,
            Registrations registrations,
            PublishedPolicies policies,
            ResponseFloor floor,
            Clock clock) {
        this.register = register;
        this.confirmRegistration = confirmRegistration;
        this.registrations = registrations;
        this.policies = policies;
        this.floor = floor;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            operationId = "register",
            summary = "Register",
            description =
                    "Sends one mail. The answer and its time are the same whether the address has an account or not.")
    @APIResponse(
            responseCode = "202",
            description = "A mail is on its way.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "422", description = "A field breaks a rule, or the policy version is not published.")
    public Accepted register(@NotNull @Valid RegistrationRequest request) {
        policies.require(request.acceptedPolicyVersion(), "/acceptedPolicyVersion");
        floor.hold(() -> register.take(request.applicant(clock.instant())));
        return new Accepted("MAIL_SENT");
    }

    @GET
    @Path("/confirmations/{token}")
    @Transactional
    @Operation(
            operationId = "describeRegistrationLink",
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
                LinkAction.CONFIRM_REGISTRATION,
                registrations.byToken(token).orElseThrow(UnknownLinkException::new),
                clock.instant());
    }

    @POST
    @Path("/confirmations")
    @ResponseStatus(201)
    @Operation(
            operationId = "confirmRegistration",
            summary = "Confirm a registration",
            description = "Opens the account and its login. Repeating it with the same token gives the same answer.")
    @APIResponse(
            responseCode = "201",
            description = "The account exists and its owner can log in.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Confirmed.class)))
    @APIResponse(responseCode = "404", description = "Nothing waits for this token.")
    @APIResponse(responseCode = "410", description = "The link has expired; a new one has been mailed.")
    @APIResponse(responseCode = "422", description = "The password or another field breaks a rule.")
    @APIResponse(
            responseCode = "503",
            description = "Not possible right now; nothing is lost, try again after Retry-After.")
    public Confirmed confirm(@NotNull @Valid NewLoginRequest request) {
        return new Confirmed(confirmRegistration.confirm(request));
    }

    /** The one answer to every registration. */
    @Schema(name = "RegistrationAccepted")
    record Accepted(@Schema(examples = "MAIL_SENT") String status) {}

    /** The new account. */
    @Schema(name = "RegistrationConfirmed")
    record Confirmed(UUID accountId) {}
}
