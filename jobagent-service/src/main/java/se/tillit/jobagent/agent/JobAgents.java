package se.tillit.jobagent.agent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All agents, each only through its owner. */
@ApplicationScoped
public class JobAgents implements PanacheRepositoryBase<JobAgent, Integer> {

    /** The agent to read. */
    public JobAgent of(UUID accountId, UUID id) {
        return find("accountId = ?1 and id = ?2", accountId, id)
                .firstResultOptional()
                .orElseThrow(JobAgentNotFoundException::new);
    }

    /** The agent to change, locked to the end of the transaction and read after the lock was had. */
    JobAgent lock(UUID accountId, UUID id) {
        return lockIfThere(accountId, id).orElseThrow(JobAgentNotFoundException::new);
    }

    Optional<JobAgent> lockIfThere(UUID accountId, UUID id) {
        return find("accountId = ?1 and id = ?2", accountId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** In the order in which they were made. */
    List<JobAgent> after(Optional<Integer> number, UUID accountId, int limit) {
        return find("accountId = ?1 and number > ?2 order by number", accountId, number.orElse(0))
                .page(0, limit)
                .list();
    }

    long countOf(UUID accountId) {
        return count("accountId", accountId);
    }
}
