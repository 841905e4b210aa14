package se.tillit.account.recovery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.floor.ResponseFloor;

/** A forgotten password, for anybody who logs in with one. */
@Path("/recoveries")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Recovery")
class RecoveryResource {

    private final AskForRecovery ask;
    private final RecoverLogin recover;
    private final RecoverySteps steps;
    private final ResponseFloor floor;

    RecoveryResource(AskForRecovery ask, RecoverLogin recover, RecoverySteps steps, ResponseFloor floor) {
        this.ask = ask;
        this.recover = recover;
        this.steps = steps;
        this.floor = floor;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            operationId = "askForRecovery",
            summary = "Ask for a new password",
            description =
                    "Mails a link if somebody logs in with the address. The answer and its time are the same if not.")
    @APIResponse(
            responseCode = "202",
            description = "If the address is known, a mail is on its way.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "422", description = "It is no e-mail address.")
    public Accepted ask(@NotNull @Valid Question question) {
        floor.hold(() -> ask.take(new EmailAddress(question.email())));
        return new Accepted("MAIL_SENT");
    }

    @GET
    @Path("/confirmations/{token}")
    @Operation(
            operationId = "describeRecoveryLink",
            summary = "Describe the mailed link",
            description = "Changes nothing, however often it is called. Shows the security question.")
    @APIResponse(
            responseCode = "200",
            description = "What a POST with the token would do.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RecoveryLink.class)))
    @APIResponse(responseCode = "404", description = "Nothing waits for this token, or it got too many wrong answers.")
    @APIResponse(responseCode = "410", description = "The link has expired.")
    public RecoveryLink describe(@PathParam("token") String token) {
        return steps.describe(token);
    }

    @POST
    @Path("/confirmations")
    @Operation(
            operationId = "recoverLogin",
            summary = "Set a new password",
            description =
                    "Ends every session. Repeating it with the same token changes nothing and gives the same answer.")
    @APIResponse(responseCode = "204", description = "The new password holds, and every session has ended.")
    @APIResponse(responseCode = "404", description = "Nothing waits for this token, or it got too many wrong answers.")
    @APIResponse(responseCode = "410", description = "The link has expired.")
    @APIResponse(responseCode = "422", description = "The answer is wrong, or the password breaks a rule.")
    @APIResponse(responseCode = "503", description = "Not possible right now; try again after Retry-After.")
    public void recover(@NotNull @Valid RecoveryRequest request) {
        recover.recover(request);
    }

    /** Whose password it is. */
    @Schema(name = "RecoveryQuestion")
    record Question(
            @NotNull
            @Size(max = EmailAddress.MAX_LENGTH)
            @Email(regexp = EmailAddress.PATTERN)
            @Schema(examples = "anna@example.org")
            String email) {

        @Override
        public String toString() {
            return "Question[…]";
        }
    }

    /** The one answer to every question. */
    @Schema(name = "RecoveryAccepted")
    record Accepted(@Schema(examples = "MAIL_SENT") String status) {}
}
