package se.tillit.account.employermessage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.mailbox.ItemKind;
import se.tillit.account.mailbox.ItemText;
import se.tillit.account.mailbox.MailboxItem;

/** What an employer wrote, when the candidate reads it in her mailbox. */
@ApplicationScoped
class EmployerMessageText implements ItemText {

    private final CaseMessages messages;

    EmployerMessageText(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.EMPLOYER_MESSAGE;
    }

    @Override
    public Optional<Words> read(MailboxItem item, MailLocale locale) {
        return messages.read(item.referenceId())
                .map(message -> new Words(CaseMessages.sender(message, locale), message.subject(), message.message()));
    }
}
