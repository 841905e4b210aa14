package se.tillit.account.employermessage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import se.tillit.account.account.Account;
import se.tillit.account.account.Accounts;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.mailbox.Mailbox;
import se.tillit.account.preference.Channel;
import se.tillit.account.preference.Preferences;
import se.tillit.events.cv.EmployerWrote;
import se.tillit.platform.inbox.EventConsumer;

/**
 * An employer wrote: it arrives where the candidate wants it (feature 57). The first message of a case is a request for
 * contact, every later one a message.
 */
@ApplicationScoped
class EmployerWroteConsumer implements EventConsumer<EmployerWrote> {

    private static final Duration WORTH_SENDING = Duration.ofDays(7);

    private final Accounts accounts;
    private final Preferences preferences;
    private final HeardCases cases;
    private final Mailbox mailbox;
    private final MailQueue mail;
    private final Clock clock;

    EmployerWroteConsumer(
            Accounts accounts,
            Preferences preferences,
            HeardCases cases,
            Mailbox mailbox,
            MailQueue mail,
            Clock clock) {
        this.accounts = accounts;
        this.preferences = preferences;
        this.cases = cases;
        this.mailbox = mailbox;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employer-wrote";
    }

    @Override
    public Class<EmployerWrote> form() {
        return EmployerWrote.class;
    }

    @Override
    public void take(EmployerWrote event) {
        accounts.standing(event.accountId()).ifPresent(account -> tell(account, event));
    }

    private void tell(Account account, EmployerWrote event) {
        Channel channel = cases.hear(event.caseId(), account.id())
                ? preferences.cvRequests(account.id())
                : preferences.employerMessages(account.id());
        if (channel.mailbox()) {
            mailbox.receiveMessage(account.id(), event.messageId(), event.caseId());
        }
        if (channel.mail()) {
            mail.order(new MailOrder(
                    "employer-message:" + event.messageId(),
                    account.email(),
                    MailTemplate.EMPLOYER_MESSAGE,
                    account.locale(),
                    Map.of(
                            EmployerMessageMail.MESSAGE_ID, event.messageId().toString(),
                            EmployerMessageMail.LOCALE, account.locale().tag()),
                    clock.instant().plus(WORTH_SENDING),
                    account.id()));
        }
    }
}
