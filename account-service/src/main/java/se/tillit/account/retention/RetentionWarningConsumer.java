package se.tillit.account.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import se.tillit.account.account.Account;
import se.tillit.account.account.Accounts;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.mailbox.Mailbox;
import se.tillit.events.consent.RetentionWarning;
import se.tillit.platform.inbox.EventConsumer;

/** Warns by mail and in the mailbox, whatever she prefers: it is about losing her data (J52). It tells dates alone. */
@ApplicationScoped
class RetentionWarningConsumer implements EventConsumer<RetentionWarning> {

    private final Accounts accounts;
    private final Mailbox mailbox;
    private final MailQueue mail;
    private final Clock clock;

    RetentionWarningConsumer(Accounts accounts, Mailbox mailbox, MailQueue mail, Clock clock) {
        this.accounts = accounts;
        this.mailbox = mailbox;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retention-warning";
    }

    @Override
    public Class<RetentionWarning> form() {
        return RetentionWarning.class;
    }

    @Override
    public void take(RetentionWarning event) {
        accounts.standing(event.accountId()).ifPresent(account -> warn(account, event));
    }

    private void warn(Account account, RetentionWarning event) {
        mailbox.receiveWarning(account.id(), event.warningId(), event.hiddenOn(), event.removedOn());
        mail.order(new MailOrder(
                "retention-warning:" + event.warningId(),
                account.email(),
                MailTemplate.RETENTION_WARNING,
                account.locale(),
                Map.of(
                        RetentionWarningMail.ACCOUNT,
                        account.id().toString(),
                        RetentionWarningMail.WARNED_ON,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(),
                        "hiddenOn",
                        event.hiddenOn().toString(),
                        "removedOn",
                        event.removedOn().toString()),
                event.removedOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                account.id()));
    }
}
