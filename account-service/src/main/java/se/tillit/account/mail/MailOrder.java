package se.tillit.account.mail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is wanted.
 *
 * @param key names the reason; a second order with the same key is the same mail
 * @param recipient where it goes
 * @param parameters what the template says; {@code link} and {@code unsubscribe} are paths below the public address
 * @param giveUpAt when sending it has become pointless, for example because its link has expired
 * @param accountId the candidate whose mail it is: it is wiped when she is erased
 */
public record MailOrder(
        String key,
        String recipient,
        MailTemplate template,
        MailLocale locale,
        Map<String, String> parameters,
        Instant giveUpAt,
        @Nullable UUID accountId) {

    /** Where a bulk mail can be ended. */
    public static final String UNSUBSCRIBE = "unsubscribe";

    public MailOrder {
        parameters = Map.copyOf(parameters);
        if (template.bulk() != parameters.containsKey(UNSUBSCRIBE)) {
            throw new IllegalArgumentException("bulk mail, and no other, can be unsubscribed from");
        }
    }

    /** A mail to somebody who is no candidate, or not yet. */
    public MailOrder(
            String key,
            String recipient,
            MailTemplate template,
            MailLocale locale,
            Map<String, String> parameters,
            Instant giveUpAt) {
        this(key, recipient, template, locale, parameters, giveUpAt, null);
    }

    /** Recipient and parameters are personal or secret. */
    @Override
    public String toString() {
        return "MailOrder[" + key + ", " + template + "]";
    }
}
