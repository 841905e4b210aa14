package se.tillit.jobagent.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.hibernate.Session;

/**
 * What engines pull: the numbers of the agents that changed, in the order of the commits. The counter's row lock is held to the end of the transaction,
 * and taken after every lock of an agent, so that nobody waits in a circle.
 */
@ApplicationScoped
public class AgentChanges {

    private final Session database;

    AgentChanges(Session database) {
        this.database = database;
    }

    /** Makes every other change of any agent wait for the end of this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    long nextVersion() {
        return database.createNativeQuery(
                        "update job_agent_version set version = version + 1 returning version", Long.class)
                .getSingleResult();
    }

    /** Has every engine look at these agents again before it matches another ad. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(Collection<Integer> numbers) {
        changed(numbers, nextVersion());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void changed(Collection<Integer> numbers, long version) {
        database.createNativeMutationQuery("""
                insert into job_agent_change (number, changed_no) select unnest(:numbers), :version
                on conflict (number) do update set changed_no = excluded.changed_no
                """)
                .setParameter("numbers", numbers.toArray(Integer[]::new))
                .setParameter("version", version)
                .executeUpdate();
    }

    /** No later match has this number or a smaller one. */
    @Transactional(Transactional.TxType.MANDATORY)
    long matchesSoFar() {
        return database.createNativeQuery("select last_value from ad_match_seq", Long.class)
                .getSingleResult();
    }
}
