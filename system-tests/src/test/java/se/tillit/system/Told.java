package se.tillit.system;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.tillit.localstack.Component;

/**
 * What one agent has told, alert by alert, and which ads thereby stand in its owner's mailbox and went out by mail. An ad that
 * was told twice is there twice.
 */
final class Told {

    private final Rows rows;
    private final Map<String, List<String>> alerts;

    private Told(Rows rows, Map<String, List<String>> alerts) {
        this.rows = rows;
        this.alerts = alerts;
    }

    static Told by(Rows rows, String agent) {
        return new Told(
                rows,
                rows.texts(Component.JOBAGENT_SERVICE, """
                        select t.id || ' ' || coalesce(string_agg(a.id::text, ' '), '')
                        from job_agent g join job_alert t on t.agent_number = g.number
                            left join job_alert_item i on i.alert_id = t.id left join job_ad a on a.number = i.ad_number
                        where g.id = ?::uuid group by t.id
                        """, agent).stream()
                        .map(row -> List.of(row.split(" ", -1)))
                        .collect(Collectors.toMap(List::getFirst, row -> row.subList(1, row.size()))));
    }

    int alerts() {
        return alerts.size();
    }

    List<String> ads() {
        return adsOf(alerts.keySet());
    }

    List<String> adsInMailbox(String account) {
        return adsOf(rows.texts(Component.ACCOUNT_SERVICE, """
                select reference_id::text from mailbox_item where account_id = ?::uuid and kind = 'JOB_ALERT'
                """, account));
    }

    /** @param state of the mail */
    List<String> adsInMail(String state) {
        return adsOf(rows.texts(Component.ACCOUNT_SERVICE, """
                select split_part(mail_key, ':', 2) from mail
                where mail_key in (select 'job-alert:' || id from unnest(string_to_array(?, ',')) as id) and state = ?
                """, String.join(",", alerts.keySet()), state));
    }

    /** Those of other agents of the same person count for nothing here. */
    private List<String> adsOf(Collection<String> some) {
        return some.stream()
                .flatMap(alert -> alerts.getOrDefault(alert, List.of()).stream())
                .toList();
    }
}
