package se.tillit.account.jobalert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.mailbox.ItemKind;
import se.tillit.account.mailbox.ItemText;
import se.tillit.account.mailbox.MailboxItem;

/** What an alert says, when the candidate reads it in her mailbox: the ads of the mail, as far as they are open then. */
@ApplicationScoped
class JobAlertText implements ItemText {

    private final JobAlerts alerts;
    private final AlertRules rules;
    private final JobAlertConfig config;

    JobAlertText(JobAlerts alerts, AlertRules rules, JobAlertConfig config) {
        this.alerts = alerts;
        this.rules = rules;
        this.config = config;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.JOB_ALERT;
    }

    /** It has arrived: turning the channel off later does not take it back, stopping the agent and withdrawing do. */
    @Override
    public Optional<Words> read(MailboxItem item, MailLocale locale) {
        return alerts.read(item.referenceId())
                .filter(alert -> rules.hindrance(item.accountId(), alert.agentId(), _ -> true)
                        .isEmpty())
                .map(alert -> AlertWords.of(alert, locale, config.publicUrl().toString()))
                .map(words -> new Words(null, words.subject(), words.text()));
    }
}
