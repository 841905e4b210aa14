package se.tillit.jobagent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.events.erasure.Step;
import se.tillit.jobagent.agent.AgentChanges;
import se.tillit.platform.erasure.ErasureWork;
import se.tillit.platform.erasure.Tombstones;

/**
 * Deletes everything about the person. The tombstone first, then her agents are locked: a match that is about to tell her waits, and finds nobody, or is
 * waited for, and what it told is found.
 */
@ApplicationScoped
class EraseData implements ErasureWork {

    private final Session database;
    private final AgentChanges changes;
    private final Tombstones tombstones;

    EraseData(Session database, AgentChanges changes, Tombstones tombstones) {
        this.database = database;
        this.changes = changes;
        this.tombstones = tombstones;
    }

    @Override
    public Step step() {
        return Step.DATA;
    }

    @Override
    public Map<String, Long> perform(UUID erasureId, UUID accountId) {
        tombstones.raise(accountId);
        List<Integer> agents = lock(accountId);
        Map<String, Long> erased = new LinkedHashMap<>();
        for (PersonRows rows : PersonRows.ALL) {
            long removed = database.createNativeMutationQuery(rows.removing())
                    .setParameter("account", accountId)
                    .executeUpdate();
            erased.put(rows.kind(), removed);
        }
        if (!agents.isEmpty()) {
            changes.changed(agents);
        }
        return erased;
    }

    private List<Integer> lock(UUID accountId) {
        return database.createNativeQuery(
                        "select number from job_agent where account_id = :account order by number for update",
                        Integer.class)
                .setParameter("account", accountId)
                .getResultList();
    }
}
