package se.tillit.account.employermessage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tillit.account.mail.MailDetails;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.mail.MailTemplate;

/** What an employer wrote, when it is mailed. */
@ApplicationScoped
class EmployerMessageMail implements MailDetails {

    static final String MESSAGE_ID = "messageId";
    static final String LOCALE = "locale";

    private final CaseMessages messages;

    EmployerMessageMail(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public MailTemplate template() {
        return MailTemplate.EMPLOYER_MESSAGE;
    }

    @Override
    public Optional<Map<String, Object>> fetch(Map<String, String> ordered) {
        MailLocale locale = MailLocale.of(ordered.getOrDefault(LOCALE, "en"));
        return messages.read(UUID.fromString(ordered.getOrDefault(MESSAGE_ID, "")))
                .map(message -> Map.of(
                        "employer", CaseMessages.sender(message, locale),
                        "subject_line", message.subject(),
                        "message", message.message()));
    }
}
