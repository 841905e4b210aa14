package se.tillit.account.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.account.account.Account;
import se.tillit.account.account.Accounts;
import se.tillit.account.consent.Consents;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.mailbox.Mailbox;
import se.tillit.account.preference.Channel;
import se.tillit.account.preference.Preferences;
import se.tillit.account.unsubscription.MailingList;
import se.tillit.account.unsubscription.Reader;
import se.tillit.account.unsubscription.UnsubscribeLinks;

/** Gives one reader one newsletter: a mail, an item in the mailbox, or both. */
@ApplicationScoped
class HandOut {

    private static final Duration WORTH_SENDING = Duration.ofDays(7);

    private final Accounts accounts;
    private final Preferences preferences;
    private final Consents consents;
    private final Mailbox mailbox;
    private final UnsubscribeLinks links;
    private final MailQueue mail;

    HandOut(
            Accounts accounts,
            Preferences preferences,
            Consents consents,
            Mailbox mailbox,
            UnsubscribeLinks links,
            MailQueue mail) {
        this.accounts = accounts;
        this.preferences = preferences;
        this.consents = consents;
        this.mailbox = mailbox;
        this.links = links;
        this.mail = mail;
    }

    void toSubscriber(Newsletter newsletter, Subscription subscription) {
        order(
                newsletter,
                new Reader.Subscriber(subscription.id()),
                subscription.address().value(),
                subscription.locale(),
                null);
    }

    void toCandidate(Newsletter newsletter, UUID accountId) {
        accounts.standing(accountId).ifPresent(account -> toCandidate(newsletter, account));
    }

    /** Asks again under the account's lock: whoever was picked in a batch may have taken her consent back since. */
    private void toCandidate(Newsletter newsletter, Account account) {
        if (!consents.given(accounts.locked(account), NewsletterReaders.PURPOSE)) {
            return;
        }
        Channel channel = preferences.newsletter(account.id());
        if (channel.mailbox()) {
            mailbox.receiveNewsletter(account.id(), newsletter.id());
        }
        if (channel.mail()) {
            order(newsletter, new Reader.Candidate(account.id()), account.email(), account.locale(), account.id());
        }
    }

    private void order(
            Newsletter newsletter, Reader reader, String address, MailLocale locale, @Nullable UUID accountId) {
        UnsubscribeLinks.Link link = links.of(MailingList.NEWSLETTER, reader);
        mail.order(new MailOrder(
                // The link's id stands for the reader: a key outlives the mail, and an account id must not.
                "newsletter:" + newsletter.id() + ":" + link.id(),
                address,
                MailTemplate.NEWSLETTER,
                locale,
                Map.of(
                        NewsletterMail.NEWSLETTER, newsletter.id().toString(),
                        NewsletterMail.READER, NewsletterMail.written(reader),
                        NewsletterMail.LOCALE, locale.tag(),
                        MailOrder.UNSUBSCRIBE, link.path()),
                newsletter.createdAt().plus(WORTH_SENDING),
                accountId));
    }
}
