package se.tillit.account.newsletter;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import se.tillit.account.link.MailedLink;
import se.tillit.account.link.TokenRequest;
import se.tillit.account.mail.MailLocale;

/** Subscribing to the newsletter, for anybody. */
@Path("/newsletter-subscriptions")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Newsletter")
class SubscriptionResource {

    private final Subscribe subscribe;
    private final ResponseFloor floor;

    SubscriptionResource(Subscribe subscribe, ResponseFloor floor) {
        this.subscribe = subscribe;
        this.floor = floor;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            operationId = "subscribeToNewsletter",
            summary = "Subscribe to the newsletter",
            description = "Sends one mail; nothing else is sent before its link is confirmed. The answer is the same"
                    + " whether the address subscribes already or not.")
    @APIResponse(
            responseCode = "202",
            description = "A mail is on its way.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = State.class)))
    @APIResponse(responseCode = "422", description = "A field breaks a rule.")
    public State subscribe(@NotNull @Valid Request request) {
        floor.hold(() -> subscribe.take(new EmailAddress(request.email()), MailLocale.of(request.locale())));
        return new State("MAIL_SENT");
    }

    @GET
    @Path("/confirmations/{token}")
    @Operation(
            operationId = "describeNewsletterLink",
            summary = "Describe the mailed link",
            description = "Changes nothing, however often it is called.")
    @APIResponse(
            responseCode = "200",
            description = "What a POST with the token would do.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MailedLink.class)))
    @APIResponse(responseCode = "404", description = "Nothing waits for this token.")
    @APIResponse(responseCode = "410", description = "The link has expired.")
    public MailedLink describe(@PathParam("token") String token) {
        return subscribe.describe(token);
    }

    @POST
    @Path("/confirmations")
    @Operation(
            operationId = "confirmNewsletter",
            summary = "Confirm a subscription",
            description = "Repeating it with the same token gives the same answer, and never undoes an unsubscription.")
    @APIResponse(
            responseCode = "200",
            description = "The next newsletter comes.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = State.class)))
    @APIResponse(responseCode = "404", description = "Nothing waits for this token.")
    @APIResponse(responseCode = "410", description = "The link has expired.")
    public State confirm(@NotNull @Valid TokenRequest request) {
        subscribe.confirm(request.token());
        return new State("CONFIRMED");
    }

    /** Who wants it, in which language. */
    @Schema(name = "NewsletterSubscription")
    record Request(
            @NotNull
            @Size(max = EmailAddress.MAX_LENGTH)
            @Email(regexp = EmailAddress.PATTERN)
            @Schema(examples = "anna@example.org")
            String email,

            @NotNull @Pattern(regexp = MailLocale.PATTERN) @Schema(enumeration = {"sv", "en"})
            String locale) {

        @Override
        public String toString() {
            return "Request[…]";
        }
    }

    /** How far a subscription has come; the same for every one. */
    @Schema(name = "NewsletterSubscriptionState")
    record State(
            @Schema(enumeration = {"MAIL_SENT", "CONFIRMED"})
            String status) {}
}
