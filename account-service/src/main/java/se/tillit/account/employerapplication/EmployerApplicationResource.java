package se.tillit.account.employerapplication;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import se.tillit.account.employerapplication.EmployerApplication.Application;
import se.tillit.account.floor.ResponseFloor;
import se.tillit.account.link.ExpiredLinkException;
import se.tillit.account.link.LinkAction;
import se.tillit.account.link.MailedLink;
import se.tillit.account.link.TokenRequest;
import se.tillit.account.link.UnknownLinkException;
import se.tillit.account.organisation.NumberVault;

/** Applying as an employer, for anybody. */
@Path("/employer-applications")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Employer application")
class EmployerApplicationResource {

    private final ApplyAsEmployer apply;
    private final ConfirmApplication confirmApplication;
    private final EmployerApplications applications;
    private final NumberVault numbers;
    private final ResponseFloor floor;
    private final Clock clock;

    EmployerApplicationResource(
            ApplyAsEmployer apply,
            ConfirmApplication confirmApplication,
            EmployerApplications applications,
            NumberVault numbers,
            ResponseFloor floor,
            Clock clock) {
        this.apply = apply;
        this.confirmApplication = confirmApplication;
        this.applications = applications;
        this.numbers = numbers;
        this.floor = floor;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            operationId = "applyAsEmployer",
            summary = "Apply as an employer",
            description =
                    "Sends one mail to the contact. The answer is the same whether the organisation is known or not.")
    @APIResponse(
            responseCode = "202",
            description = "A mail is on its way.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "422",
            description = "A field breaks a rule, for example the check digit of a Swedish organisation number.")
    public Accepted apply(@NotNull @Valid EmployerApplicationRequest request) {
        Application application = new Application(numbers.store(request.number()), request.details());
        floor.hold(() -> apply.take(application));
        return new Accepted("MAIL_SENT");
    }

    @GET
    @Path("/confirmations/{token}")
    @Transactional
    @Operation(
            operationId = "describeEmployerApplicationLink",
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
                LinkAction.CONFIRM_EMPLOYER_APPLICATION,
                applications.byToken(token).orElseThrow(UnknownLinkException::new),
                clock.instant());
    }

    @POST
    @Path("/confirmations")
    @Operation(
            operationId = "confirmEmployerApplication",
            summary = "Confirm an application",
            description = "Puts it before an operator. Repeating it with the same token gives the same answer.")
    @APIResponse(
            responseCode = "200",
            description = "An operator decides next.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "404", description = "Nothing waits for this token.")
    @APIResponse(responseCode = "410", description = "The link has expired; a new one has been mailed.")
    public Accepted confirm(@NotNull @Valid TokenRequest request) {
        if (!confirmApplication.confirm(request.token())) {
            throw new ExpiredLinkException();
        }
        return new Accepted("AWAITING_DECISION");
    }

    /** How far an application has come; the same for every one. */
    @Schema(name = "EmployerApplicationAccepted")
    record Accepted(
            @Schema(enumeration = {"MAIL_SENT", "AWAITING_DECISION"})
            String status) {}
}
