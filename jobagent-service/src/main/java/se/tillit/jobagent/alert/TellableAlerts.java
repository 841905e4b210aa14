package se.tillit.jobagent.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.agent.AgentState;
import se.tillit.jobagent.agent.Frequency;
import se.tillit.reference.Municipality;
import se.tillit.reference.Places;

/** Alerts as they may be told at this moment (F11). What may not is noted on its item and counted, once. */
@ApplicationScoped
class TellableAlerts {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** Also in the moment before the scheduler closes it; needs {@code :now}. */
    private static final String OPEN = "(a.state = 'OPEN' and (a.closes_at is null or a.closes_at > :now))";

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
        int noted = database.createNativeMutationQuery("update job_alert_item i set suppressed = :reason from job_ad a"
                        + " where i.alert_id = :alert and i.suppressed is null and a.number = i.ad_number and not "
                        + OPEN)
                .setParameter("alert", alertId)
                .setParameter("reason", Suppression.AD_CLOSED.wireName())
                .setParameter("now", clock.instant())
                .executeUpdate();
        metrics.suppressed(Suppression.AD_CLOSED, noted);
    }

    private List<JobAlertResource.Item> items(UUID alertId) {
        return database
                .createNativeQuery("""
                        select a.id, a.title, a.employer_name, a.box_number, a.municipality, p.name, a.published_at
                        from job_alert_item i join job_ad a on a.number = i.ad_number
                        left join partner p on p.partner_id = a.partner_id
                        where i.alert_id = :alert and %s
                        order by cast(a.published_at at time zone 'Europe/Stockholm' as date) desc, a.id
                        """.formatted(OPEN), Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("alert", alertId)
                .getResultList()
                .stream()
                .map(TellableAlerts::item)
                .toList();
    }

    private static @Nullable String place(@Nullable String municipality) {
        return Optional.ofNullable(municipality)
                .flatMap(Places.sweden()::municipality)
                .map(Municipality::name)
                .orElse(null);
    }

    private static JobAlertResource.Item item(Tuple row) {
        String employer = row.get(2, String.class);
        return new JobAlertResource.Item(
                row.get(0, UUID.class),
                row.get(1, String.class),
                employer == null ? "box " + row.get(3, Integer.class) : employer,
                place(row.get(4, String.class)),
                row.get(5, String.class),
                LocalDate.ofInstant(row.get(6, Instant.class), SWEDEN));
    }
}
