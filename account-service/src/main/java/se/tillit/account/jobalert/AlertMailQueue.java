package se.tillit.account.jobalert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import se.tillit.account.account.Account;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.unsubscription.MailingList;
import se.tillit.account.unsubscription.Reader;
import se.tillit.account.unsubscription.UnsubscribeLinks;
import se.tillit.events.jobagent.JobAlertDue;

/** Orders the mail of an alert, with the link that stops its agent. */
@ApplicationScoped
class AlertMailQueue {

    private final UnsubscribeLinks links;
    private final MailQueue mail;
    private final JobAlertConfig config;
    private final Clock clock;

    AlertMailQueue(UnsubscribeLinks links, MailQueue mail, JobAlertConfig config, Clock clock) {
        this.links = links;
        this.mail = mail;
        this.config = config;
        this.clock = clock;
    }

    /** The caller holds the account. */
    void order(Account account, JobAlertDue alert) {
        UnsubscribeLinks.Link link = links.of(MailingList.JOB_AGENT, new Reader.Agent(alert.agentId(), account.id()));
        mail.order(new MailOrder(
                "job-alert:" + alert.alertId(),
                account.email(),
                MailTemplate.JOB_ALERT,
                account.locale(),
                Map.of(
                        JobAlertMail.ALERT, alert.alertId().toString(),
                        JobAlertMail.ACCOUNT, account.id().toString(),
                        JobAlertMail.LOCALE, account.locale().tag(),
                        MailOrder.UNSUBSCRIBE, link.path()),
                clock.instant().plus(config.worthSending()),
                account.id()));
    }
}
