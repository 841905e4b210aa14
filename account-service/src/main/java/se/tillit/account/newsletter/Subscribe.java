package se.tillit.account.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.link.ExpiredLinkException;
import se.tillit.account.link.LinkAction;
import se.tillit.account.link.MailedLink;
import se.tillit.account.link.UnknownLinkException;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.ids.Tokens;

/** Takes a subscription: one insert and one mail, whether the address has one or not. */
@ApplicationScoped
class Subscribe {

    private final Subscriptions subscriptions;
    private final MailQueue mail;
    private final NewsletterConfig config;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    Subscribe(
            Subscriptions subscriptions, MailQueue mail, NewsletterConfig config, Tokens tokens, Ids ids, Clock clock) {
        this.subscriptions = subscriptions;
        this.mail = mail;
        this.config = config;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void take(EmailAddress address, MailLocale locale) {
        UUID id = ids.random();
        String token = tokens.next();
        Instant now = clock.instant();
        Instant end = now.plus(config.life());
        subscriptions.persist(new Subscription(id, address, locale, token, now, end));
        mail.order(new MailOrder(
                "subscription:" + id,
                address.value(),
                MailTemplate.NEWSLETTER_CONFIRMATION,
                locale,
                Map.of("link", LinkAction.CONFIRM_NEWSLETTER.link(token)),
                end));
    }

    @Transactional
    MailedLink describe(String token) {
        return MailedLink.of(
                LinkAction.CONFIRM_NEWSLETTER,
                subscriptions.byToken(token).orElseThrow(UnknownLinkException::new),
                clock.instant());
    }

    /** Confirms, once: the same token never brings an ended subscription back. */
    @Transactional
    void confirm(String token) {
        Subscription found = subscriptions.byTokenLocked(token).orElseThrow(UnknownLinkException::new);
        if (found.used()) {
            return;
        }
        if (found.expired(clock.instant())) {
            throw new ExpiredLinkException();
        }
        if (subscriptions.confirmed(found.address())) {
            found.end();
        } else {
            found.confirm();
        }
    }
}
