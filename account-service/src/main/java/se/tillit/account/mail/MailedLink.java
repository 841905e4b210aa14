package se.tillit.account.mail;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a link in a mail is for. Following it only shows this: mail scanners follow links, people act.
 *
 * @param post where to send the token to act
 */
@Schema(name = "MailedLink", description = "What a link in a mail is for; following it changes nothing.")
public record MailedLink(
        @Schema(enumeration = {"CONFIRM_REGISTRATION", "CONFIRM_EMPLOYER_APPLICATION", "ACCEPT_INVITATION"})
        String action,

        @Schema(enumeration = {"WAITING", "DONE"}) String status,

        @Schema(description = "Where to POST the token.", examples = "/api/v1/registrations/confirmations")
        String post,

        Instant expiresAt) {

    /**
     * Describes a link.
     *
     * @param done whether somebody has acted on it already
     */
    public static MailedLink of(String action, boolean done, String post, Instant expiresAt) {
        return new MailedLink(action, done ? "DONE" : "WAITING", post, expiresAt);
    }
}
