package se.tillit.jobagent.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import se.tillit.events.jobagent.JobAlertDue;
import se.tillit.jobagent.agent.AgentSet;
import se.tillit.jobagent.agent.Frequency;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.outbox.Outbox;

/**
 * Everything that agents have told. An alert is written for an agent whose row is locked and so exists: an erasure, which deletes the rows, either waits
 * and finds the alert, or was there before and left nobody to tell. The key of the items is what keeps an agent from telling of an ad twice.
 */
@ApplicationScoped
public class Alerts {

    private final Session database;
    private final Outbox outbox;
    private final AlertMetrics metrics;
    private final Ids ids;
    private final Clock clock;

    Alerts(Session database, Outbox outbox, AlertMetrics metrics, Ids ids, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.metrics = metrics;
        this.ids = ids;
        this.clock = clock;
    }

    /** What an agent is to tell at once: one ad. */
    public record Telling(long adNumber, int agentNumber) {}

    /** Has agents tell of ads now, those that are on and have not told of the ad; each is told of by itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellAtOnce(List<Telling> tellings) {
        if (tellings.isEmpty()) {
            return;
        }
        Integer[] agents = tellings.stream().map(Telling::agentNumber).toArray(Integer[]::new);
        lock(agents);
        // A statement of its own: it sees what others told before they let the rows go.
        List<NewAlert> alerts = database
                .createNativeQuery("""
                        select g.number, g.id, g.account_id, g.stop_version, telling.ad
                        from unnest(cast(:ads as bigint[]), cast(:agents as integer[])) as telling (ad, agent)
                        join job_agent g on g.number = telling.agent
                        where g.state = 'ON' and not exists (
                            select from job_alert_item i where i.agent_number = g.number and i.ad_number = telling.ad)
                        order by telling.ad, g.number
                        """, Tuple.class)
                .setParameter("ads", tellings.stream().map(Telling::adNumber).toArray(Long[]::new))
                .setParameter("agents", agents)
                .getResultList()
                .stream()
                .map(row -> new NewAlert(
                        row.get(0, Integer.class),
                        row.get(1, UUID.class),
                        row.get(2, UUID.class),
                        Frequency.INSTANT,
                        row.get(3, Long.class),
                        List.of(row.get(4, Long.class)),
                        0))
                .toList();
        tell(alerts);
    }

    /** All of them at once and in their order, so that two who lock some of the same never wait for each other. */
    private void lock(Integer[] agentNumbers) {
        database.createNativeQuery(
                        "select number from job_agent where number = any (cast(:numbers as integer[])) order by number for share",
                        Integer.class)
                .setParameter("numbers", agentNumbers)
                .getResultList();
    }

    /** Writes alerts of agents whose rows the caller has locked, and has their owners told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(List<NewAlert> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        List<UUID> alertIds = alerts.stream().map(_ -> ids.random()).toList();
        insertAlerts(alerts, alertIds);
        insertItems(alerts, alertIds);
        outbox.appendAll(IntStream.range(0, alerts.size())
                .mapToObj(i -> due(alertIds.get(i), alerts.get(i)))
                .toList());
        alerts.forEach(alert -> metrics.told(alert.frequency()));
    }

    private static JobAlertDue due(UUID id, NewAlert alert) {
        return new JobAlertDue(
                id,
                1,
                alert.accountId(),
                alert.agentId(),
                alert.stopVersion(),
                alert.ads().size());
    }

    /** Who of these agents has told of which of these ads. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Long, AgentSet> told(Long[] adNumbers, Integer[] agentNumbers) {
        return database
                .createNativeQuery("""
                        select ad_number, array_agg(agent_number) from job_alert_item
                        where ad_number = any (cast(:ads as bigint[])) and agent_number = any (cast(:agents as integer[]))
                        group by ad_number
                        """, Tuple.class)
                .setParameter("ads", adNumbers)
                .setParameter("agents", agentNumbers)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, Long.class),
                        row -> AgentSet.of(Arrays.stream(row.get(1, Integer[].class))
                                .mapToInt(Integer::intValue)
                                .toArray())));
    }

    private void insertAlerts(List<NewAlert> alerts, List<UUID> alertIds) {
        database.createNativeMutationQuery("""
                insert into job_alert (id, agent_number, frequency, more, created_at)
                select *, cast(:now as timestamptz) from unnest(cast(:ids as uuid[]), cast(:agents as integer[]),
                    cast(:frequencies as text[]), cast(:mores as integer[]))
                """)
                .setParameter("ids", alertIds.toArray(UUID[]::new))
                .setParameter(
                        "agents", alerts.stream().map(NewAlert::agentNumber).toArray(Integer[]::new))
                .setParameter(
                        "frequencies",
                        alerts.stream().map(alert -> alert.frequency().name()).toArray(String[]::new))
                .setParameter("mores", alerts.stream().map(NewAlert::more).toArray(Integer[]::new))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private void insertItems(List<NewAlert> alerts, List<UUID> alertIds) {
        List<Integer> agents = new ArrayList<>();
        List<Long> ads = new ArrayList<>();
        List<UUID> of = new ArrayList<>();
        for (int i = 0; i < alerts.size(); i++) {
            for (Long ad : alerts.get(i).ads()) {
                agents.add(alerts.get(i).agentNumber());
                ads.add(ad);
                of.add(alertIds.get(i));
            }
        }
        database.createNativeMutationQuery("""
                insert into job_alert_item (agent_number, ad_number, alert_id)
                select * from unnest(cast(:agents as integer[]), cast(:ads as bigint[]), cast(:alerts as uuid[]))
                """)
                .setParameter("agents", agents.toArray(Integer[]::new))
                .setParameter("ads", ads.toArray(Long[]::new))
                .setParameter("alerts", of.toArray(UUID[]::new))
                .executeUpdate();
    }
}
