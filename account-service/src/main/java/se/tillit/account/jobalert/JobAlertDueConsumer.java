package se.tillit.account.jobalert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.tillit.account.account.Account;
import se.tillit.account.account.Accounts;
import se.tillit.account.mailbox.Mailbox;
import se.tillit.account.preference.Channel;
import se.tillit.account.preference.Preferences;
import se.tillit.events.jobagent.JobAlertDue;
import se.tillit.platform.inbox.EventConsumer;

/** An agent has found ads: they arrive where the candidate wants it, and once (features 40, 57). */
@ApplicationScoped
class JobAlertDueConsumer implements EventConsumer<JobAlertDue> {

    private final Accounts accounts;
    private final Preferences preferences;
    private final AgentStops stops;
    private final AlertRules rules;
    private final Mailbox mailbox;
    private final AlertMailQueue mail;

    JobAlertDueConsumer(
            Accounts accounts,
            Preferences preferences,
            AgentStops stops,
            AlertRules rules,
            Mailbox mailbox,
            AlertMailQueue mail) {
        this.accounts = accounts;
        this.preferences = preferences;
        this.stops = stops;
        this.rules = rules;
        this.mailbox = mailbox;
        this.mail = mail;
    }

    @Override
    public String name() {
        return "job-alert-due";
    }

    @Override
    public Class<JobAlertDue> form() {
        return JobAlertDue.class;
    }

    @Override
    public void take(JobAlertDue event) {
        accounts.standing(event.accountId()).ifPresent(account -> tell(account, event));
    }

    private void tell(Account account, JobAlertDue event) {
        UUID accountId = accounts.locked(account);
        stops.heard(event.agentId(), event.stopVersion());
        if (!rules.allow(accountId, event.agentId(), Math.max(1, event.items()), channel -> channel != Channel.NONE)) {
            return;
        }
        Channel channel = preferences.jobAgent(accountId);
        if (channel.mailbox()) {
            mailbox.receiveAlert(accountId, event.alertId());
        }
        if (channel.mail()) {
            mail.order(account, event);
        }
    }
}
