package se.tillit.account.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.mailbox.ItemKind;
import se.tillit.account.mailbox.ItemText;
import se.tillit.account.mailbox.MailboxItem;

/** What a warning says in the mailbox. */
@ApplicationScoped
class RetentionWarningText implements ItemText {

    @Override
    public ItemKind kind() {
        return ItemKind.RETENTION_WARNING;
    }

    @Override
    public Optional<Words> read(MailboxItem item, MailLocale locale) {
        ResourceBundle texts =
                ResourceBundle.getBundle("messages.mailbox", locale == MailLocale.SV ? Locale.of("sv") : Locale.ROOT);
        String text = MessageFormat.format(
                texts.getString("retention-warning-text"),
                item.hiddenOn().toString(),
                item.removedOn().toString());
        return Optional.of(new Words(null, texts.getString("retention-warning"), text));
    }
}
