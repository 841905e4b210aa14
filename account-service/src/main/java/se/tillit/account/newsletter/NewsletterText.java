package se.tillit.account.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.mailbox.ItemKind;
import se.tillit.account.mailbox.ItemText;
import se.tillit.account.mailbox.MailboxItem;

/** What a newsletter says in the mailbox. */
@ApplicationScoped
class NewsletterText implements ItemText {

    private final Newsletters newsletters;

    NewsletterText(Newsletters newsletters) {
        this.newsletters = newsletters;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.NEWSLETTER;
    }

    @Override
    @Transactional
    public Optional<Words> read(MailboxItem item, MailLocale locale) {
        return newsletters
                .findByIdOptional(item.referenceId())
                .map(newsletter -> new Words(null, newsletter.subject(locale), newsletter.text(locale)));
    }
}
