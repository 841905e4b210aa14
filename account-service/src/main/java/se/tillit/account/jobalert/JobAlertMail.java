package se.tillit.account.jobalert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tillit.account.mail.MailDetails;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.preference.Channel;

/**
 * What an alert says, when it is mailed. Asked at each attempt: an ad that has closed since is not in it, and whoever has
 * stopped the agent, withdrawn, or turned the mail off is not mailed (features 44, 59).
 */
@ApplicationScoped
class JobAlertMail implements MailDetails {

    static final String ALERT = "alert";
    static final String ACCOUNT = "account";
    static final String LOCALE = "locale";

    private final JobAlerts alerts;
    private final AlertRules rules;
    private final JobAlertConfig config;

    JobAlertMail(JobAlerts alerts, AlertRules rules, JobAlertConfig config) {
        this.alerts = alerts;
        this.rules = rules;
        this.config = config;
    }

    @Override
    public MailTemplate template() {
        return MailTemplate.JOB_ALERT;
    }

    @Override
    public Optional<Map<String, Object>> fetch(Map<String, String> ordered) {
        UUID accountId = UUID.fromString(ordered.getOrDefault(ACCOUNT, ""));
        MailLocale locale = MailLocale.of(ordered.getOrDefault(LOCALE, "en"));
        return alerts.read(UUID.fromString(ordered.getOrDefault(ALERT, "")))
                .filter(alert ->
                        rules.allow(accountId, alert.agentId(), alert.items().size(), Channel::mail))
                .map(alert -> AlertWords.of(alert, locale, config.publicUrl().toString()))
                .map(JobAlertMail::parameters);
    }

    private static Map<String, Object> parameters(AlertWords words) {
        List<Map<String, String>> ads = words.lines().stream()
                .map(line -> Map.of("title", line.title(), "details", line.details(), "link", line.link()))
                .toList();
        return Map.of(
                "subject",
                words.subject(),
                "agent",
                words.agent(),
                "ads",
                ads,
                "more",
                words.more(),
                "text",
                words.text());
    }
}
