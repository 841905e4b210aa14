package se.tillit.jobagent.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.jobagent.agent.CriteriaColumn;
import se.tillit.jobagent.agent.Frequency;
import se.tillit.jobagent.agent.Rhythm;
import se.tillit.jobagent.match.Horizon;

/** The agents whose digests are due. */
@ApplicationScoped
class DueAgents {

    private final Session database;

    DueAgents(Session database) {
        this.database = database;
    }

    @Transactional
    long count(Instant asOf) {
        return database.createNativeQuery("select count(*) from job_agent where due_at <= :asOf", Long.class)
                .setParameter("asOf", asOf)
                .getSingleResult();
    }

    /**
     * Claims some until the end of the transaction; those that another replica has claimed are its own. One that changed after the horizon waits for
     * the next: a match on this side of it may have known the agent as it was before, and would be passed over.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<DueAgent> claim(Instant asOf, Horizon horizon, int most) {
        List<DueAgent> claimed = database
                .createNativeQuery("""
                        select number, id, account_id, frequency, weekday, hour, stop_version, told_through, criteria_since,
                               cast(criteria as text)
                        from job_agent where due_at <= :asOf order by due_at, number limit :most for no key update skip locked
                        """, Tuple.class)
                .setParameter("asOf", asOf)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(DueAgents::agent)
                .toList();
        Set<Integer> changed = changedAfter(horizon, claimed);
        return claimed.stream()
                .filter(agent -> !changed.contains(agent.number()))
                .toList();
    }

    /** A statement after the lock: what it sees cannot change any more. */
    private Set<Integer> changedAfter(Horizon horizon, List<DueAgent> claimed) {
        return new HashSet<>(database.createNativeQuery("""
                        select number from job_agent_change
                        where number = any (cast(:numbers as integer[])) and changed_no > :change
                        """, Integer.class)
                .setParameter("numbers", claimed.stream().map(DueAgent::number).toArray(Integer[]::new))
                .setParameter("change", horizon.agentChanges())
                .getResultList());
    }

    /** They have been told of everything up to the horizon; each is due again when its rhythm says so. */
    @Transactional(Transactional.TxType.MANDATORY)
    void told(List<DueAgent> agents, Horizon horizon, Instant after) {
        String[] next = agents.stream()
                .map(agent -> agent.rhythm().next(after).map(Instant::toString).orElse(null))
                .toArray(String[]::new);
        database.createNativeMutationQuery("""
                update job_agent g set told_through = :through, due_at = cast(d.due_at as timestamptz)
                from unnest(cast(:numbers as integer[]), cast(:next as text[])) as d (number, due_at) where g.number = d.number
                """)
                .setParameter("through", horizon.matches())
                .setParameter("numbers", agents.stream().map(DueAgent::number).toArray(Integer[]::new))
                .setParameter("next", next)
                .executeUpdate();
    }

    private static DueAgent agent(Tuple row) {
        return new DueAgent(
                row.get(0, Integer.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                new Rhythm(
                        Frequency.valueOf(row.get(3, String.class)),
                        DayOfWeek.valueOf(row.get(4, String.class)),
                        row.get(5, Integer.class)),
                row.get(6, Long.class),
                row.get(7, Long.class),
                row.get(8, Long.class),
                CriteriaColumn.JSON.convertToEntityAttribute(row.get(9, String.class)));
    }
}
