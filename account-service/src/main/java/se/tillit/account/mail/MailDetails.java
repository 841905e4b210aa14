package se.tillit.account.mail;

import java.util.Map;
import java.util.Optional;

/**
 * Fetches what mails of a template say from the service that owns it, at each attempt to send one: nothing of it is kept
 * here, and it is also the last question whether the mail may still be sent. A bean of this type is found by the sender.
 */
public interface MailDetails {

    /** Which mails it is for. */
    MailTemplate template();

    /**
     * What the template says besides what was ordered; a {@code subject} replaces the template's own. Any failure is an
     * exception, and the mail is tried again.
     *
     * @param ordered the parameters of the order
     * @return nothing when the mail may no longer be sent
     */
    Optional<Map<String, Object>> fetch(Map<String, String> ordered);
}
