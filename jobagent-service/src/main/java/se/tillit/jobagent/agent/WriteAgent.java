package se.tillit.jobagent.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.idempotency.IdempotencyKeys;
import se.tillit.platform.idempotency.IdempotentCall;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.Versions;

/** Makes, changes and deletes agents. Each change is committed together with the number by which engines pull it. */
@ApplicationScoped
class WriteAgent {

    private final JobAgents agents;
    private final AgentChanges changes;
    private final AgentConfig config;
    private final IdempotencyKeys idempotencyKeys;
    private final Tombstones tombstones;
    private final Ids ids;
    private final Clock clock;

    WriteAgent(
            JobAgents agents,
            AgentChanges changes,
            AgentConfig config,
            IdempotencyKeys idempotencyKeys,
            Tombstones tombstones,
            Ids ids,
            Clock clock) {
        this.agents = agents;
        this.changes = changes;
        this.config = config;
        this.idempotencyKeys = idempotencyKeys;
        this.tombstones = tombstones;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    JobAgent create(UUID accountId, AgentDraft draft, @Nullable String idempotencyKey) {
        tombstones.refuseErased(accountId);
        IdempotentCall call = new IdempotentCall(accountId, idempotencyKey, "POST /me/job-agents", draft);
        return agents.of(accountId, idempotencyKeys.once(call, () -> createNew(accountId, draft)));
    }

    /** The version is taken before the agents are counted: two at a time wait for each other, and no account gets one too many. */
    private UUID createNew(UUID accountId, AgentDraft draft) {
        draft.requireMeaning();
        long version = changes.nextVersion();
        if (agents.countOf(accountId) >= config.mostPerAccount()) {
            throw new ProblemException(
                    ProblemType.RULE_NOT_MET, Violation.of("", "too-many-agents", config.mostPerAccount()));
        }
        JobAgent agent = JobAgent.written(ids.random(), accountId, draft, changes.matchesSoFar(), clock.instant());
        agents.persist(agent);
        changes.changed(List.of(agent.number()), version);
        return agent.id();
    }

    @Transactional
    JobAgent rewrite(UUID accountId, UUID id, AgentDraft draft, @Nullable String ifMatch) {
        tombstones.refuseErased(accountId);
        JobAgent agent = agents.lock(accountId, id);
        if (draft.state() != AgentState.OFF) { // turning off is a closing act
            Versions.check(ifMatch, agent.version());
        }
        if (!draft.criteria().equals(agent.criteria())) { // what means nothing since may stay, and be turned off
            draft.requireMeaning();
        }
        if (agent.rewrite(draft, changes.matchesSoFar(), clock.instant())) {
            changes.changed(List.of(agent.number()));
        }
        return agent;
    }

    /** A closing act: it asks for nothing. What the agent told goes with it. */
    @Transactional
    void delete(UUID accountId, UUID id) {
        tombstones.refuseErased(accountId);
        JobAgent agent = agents.lock(accountId, id);
        agents.delete(agent);
        changes.changed(List.of(agent.number()));
    }

    /** Turns an agent off for its owner; another's, and one that is gone, stay as they are. */
    @Transactional(Transactional.TxType.MANDATORY)
    void stop(UUID accountId, UUID id, long version) {
        agents.lockIfThere(accountId, id)
                .filter(agent -> agent.stop(version, clock.instant()))
                .ifPresent(agent -> changes.changed(List.of(agent.number())));
    }
}
