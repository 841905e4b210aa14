package se.tillit.account.recovery;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.account.link.LinkAction;
import se.tillit.account.link.MailedLink;

/** A mailed link, with the question that its reader is asked. */
@Schema(name = "RecoveryLink")
record RecoveryLink(
        LinkAction action,
        @Schema(enumeration = {"WAITING", "DONE"}) String status,
        @Schema(description = "Where to POST the token.") String post,
        Instant expiresAt,

        @Schema(description = "The question that was chosen with the login.")
        String securityQuestion) {

    static RecoveryLink of(MailedLink link, String question) {
        return new RecoveryLink(link.action(), link.status(), link.post(), link.expiresAt(), question);
    }

    @Override
    public String toString() {
        return "RecoveryLink[…]";
    }
}
