package se.tillit.account.link;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a link in a mail is for. Following it only shows this: mail scanners follow links, people act.
 *
 * @param post where to send the token to act
 */
@Schema(name = "MailedLink", description = "What a link in a mail is for; following it changes nothing.")
public record MailedLink(
        LinkAction action,

        @Schema(enumeration = {"WAITING", "DONE"}) String status,

        @Schema(description = "Where to POST the token.", examples = "/api/v1/registrations/confirmations")
        String post,

        Instant expiresAt) {

    /**
     * Describes a link.
     *
     * @throws ExpiredLinkException when nobody acted on it in time
     */
    public static MailedLink of(LinkAction action, MailedToken token, Instant now) {
        if (!token.used() && token.expired(now)) {
            throw new ExpiredLinkException();
        }
        return new MailedLink(action, token.used() ? "DONE" : "WAITING", action.post(), token.expiresAt());
    }
}
