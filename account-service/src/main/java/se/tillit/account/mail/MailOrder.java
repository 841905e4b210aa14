package se.tillit.account.mail;

import java.time.Instant;
import java.util.Map;

/**
 * A mail that is wanted.
 *
 * @param key names the reason; a second order with the same key is the same mail
 * @param recipient where it goes
 * @param parameters what the template says; a parameter named {@code link} is a path below the public address
 * @param giveUpAt when sending it has become pointless, for example because its link has expired
 */
public record MailOrder(
        String key,
        String recipient,
        MailTemplate template,
        MailLocale locale,
        Map<String, String> parameters,
        Instant giveUpAt) {

    public MailOrder {
        parameters = Map.copyOf(parameters);
    }

    /** Recipient and parameters are personal or secret. */
    @Override
    public String toString() {
        return "MailOrder[" + key + ", " + template + "]";
    }
}
