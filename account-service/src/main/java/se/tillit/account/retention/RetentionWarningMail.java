package se.tillit.account.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tillit.account.activity.Activities;
import se.tillit.account.mail.MailDetails;
import se.tillit.account.mail.MailTemplate;

/** Whoever came back while the warning waited for the mail server is not warned any more. */
@ApplicationScoped
class RetentionWarningMail implements MailDetails {

    static final String ACCOUNT = "account";
    static final String WARNED_ON = "warnedOn";

    private final Activities activities;

    RetentionWarningMail(Activities activities) {
        this.activities = activities;
    }

    @Override
    public MailTemplate template() {
        return MailTemplate.RETENTION_WARNING;
    }

    @Override
    @Transactional
    public Optional<Map<String, Object>> fetch(Map<String, String> ordered) {
        // One that was ordered before its account was named in it is sent as it is.
        boolean cameBack = ordered.containsKey(ACCOUNT)
                && activities.activeSince(
                        UUID.fromString(ordered.getOrDefault(ACCOUNT, "")),
                        LocalDate.parse(ordered.getOrDefault(WARNED_ON, "")));
        return cameBack ? Optional.empty() : Optional.of(Map.of());
    }
}
