package se.tillit.account.jobalert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.tillit.events.account.JobAgentStopped;
import se.tillit.platform.outbox.Outbox;

/**
 * Which agents were stopped with one click. A stop holds here from its commit on, and until an alert comes that jobagent-service
 * made knowing of it: by then the agent was off, and its owner has turned it on again. The caller holds the account.
 */
@ApplicationScoped
class AgentStops {

    private final EntityManager database;
    private final Outbox outbox;

    AgentStops(EntityManager database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Stops it, also one that is stopped: whether it was turned on since is known to jobagent-service alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    void stop(UUID agentId, UUID accountId) {
        long version = ((Number) database.createNativeQuery("select nextval('job_agent_stop_version')", Long.class)
                        .getSingleResult())
                .longValue();
        database.createNativeQuery("""
                        insert into stopped_job_agent (agent_id, account_id, version) values (:agent, :account, :version)
                        on conflict (agent_id) do update set version = excluded.version
                        """)
                .setParameter("agent", agentId)
                .setParameter("account", accountId)
                .setParameter("version", version)
                .executeUpdate();
        outbox.append(new JobAgentStopped(agentId, version, accountId));
    }

    /** jobagent-service has told of an alert and knew of the agent's stops up to this one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void heard(UUID agentId, long version) {
        database.createNativeQuery("delete from stopped_job_agent where agent_id = :agent and version <= :version")
                .setParameter("agent", agentId)
                .setParameter("version", version)
                .executeUpdate();
    }

    boolean stopped(UUID agentId) {
        return database.createNativeQuery(
                        "select exists (select from stopped_job_agent where agent_id = :agent)", Boolean.class)
                .setParameter("agent", agentId)
                .getSingleResult()
                .equals(true);
    }
}
