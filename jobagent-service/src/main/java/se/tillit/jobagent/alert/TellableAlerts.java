package se.tillit.jobagent.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.agent.AgentState;
import se.tillit.jobagent.agent.Frequency;
import se.tillit.jobagent.search.Job;
import se.tillit.jobagent.search.JobRow;
import se.tillit.reference.Municipality;
import se.tillit.reference.Places;

/** Alerts as they may be told at this moment (F11). What may not is noted on its item and counted, once. */
@ApplicationScoped
class TellableAlerts {

    private final Session database;
    private final AlertMetrics metrics;
    private final Clock clock;

    TellableAlerts(Session database, AlertMetrics metrics, Clock clock) {
        this.database = database;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** An alert with what may be told of it; nothing when that is nothing. */
    @Transactional
    Optional<JobAlertResource.Body> now(UUID alertId) {
        return database.createNativeQuery("""
                        select g.id, g.name, t.frequency, t.more, g.state
                        from job_alert t join job_agent g on g.number = t.agent_number where t.id = :alert
                        """, Tuple.class).setParameter("alert", alertId).getResultList().stream()
                .findFirst()
                .flatMap(alert -> tellable(alertId, alert));
    }

    private Optional<JobAlertResource.Body> tellable(UUID alertId, Tuple alert) {
        if (alert.get(4, String.class).equals(AgentState.OFF.name())) {
            agentIsOff(alertId);
            return Optional.empty();
        }
        adsHaveClosed(alertId);
        List<JobAlertResource.Item> items = items(alertId);
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new JobAlertResource.Body(
                        alert.get(0, UUID.class),
                        alert.get(1, String.class),
                        Frequency.valueOf(alert.get(2, String.class)),
                        alert.get(3, Integer.class),
                        items));
    }

    private void agentIsOff(UUID alertId) {
        int noted = database.createNativeMutationQuery(
                        "update job_alert_item set suppressed = :reason where alert_id = :alert and suppressed is null")
                .setParameter("alert", alertId)
                .setParameter("reason", Suppression.AGENT_OFF.wireName())
                .executeUpdate();
        metrics.suppressed(Suppression.AGENT_OFF, noted);
    }

    private void adsHaveClosed(UUID alertId) {
        int noted = database.createNativeMutationQuery("""
                update job_alert_item i set suppressed = :reason from job_ad a
                where i.alert_id = :alert and i.suppressed is null and a.number = i.ad_number and not (%s)
                """.formatted(JobRow.OPEN))
                .setParameter("alert", alertId)
                .setParameter("reason", Suppression.AD_CLOSED.wireName())
                .setParameter("now", clock.instant())
                .executeUpdate();
        metrics.suppressed(Suppression.AD_CLOSED, noted);
    }

    private List<JobAlertResource.Item> items(UUID alertId) {
        return database
                .createNativeQuery("""
                        select %s from %s join job_alert_item i on i.ad_number = a.number
                        where i.alert_id = :alert and %s
                        order by cast(a.published_at at time zone 'Europe/Stockholm' as date) desc, a.id
                        """.formatted(JobRow.CARD, JobRow.ADS, JobRow.OPEN), Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("alert", alertId)
                .getResultList()
                .stream()
                .map(row -> item(new JobRow(row).card()))
                .toList();
    }

    private static @Nullable String place(@Nullable String municipality) {
        return Optional.ofNullable(municipality)
                .flatMap(Places.sweden()::municipality)
                .map(Municipality::name)
                .orElse(null);
    }

    private static JobAlertResource.Item item(Job ad) {
        return new JobAlertResource.Item(
                ad.id(), ad.title(), ad.employer(), place(ad.municipality()), ad.partnerName(), ad.publishedOn());
    }
}
