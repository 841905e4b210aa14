package se.tillit.cv.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.events.erasure.Step;
import se.tillit.platform.erasure.ErasureWork;
import se.tillit.platform.erasure.Tombstones;

/** Deletes everything about the person. The tombstone first: what is being written waits for it or is found. */
@ApplicationScoped
class ErasePerson implements ErasureWork {

    private final Session database;
    private final Tombstones tombstones;

    ErasePerson(Session database, Tombstones tombstones) {
        this.database = database;
        this.tombstones = tombstones;
    }

    @Override
    public Step step() {
        return Step.DATA;
    }

    @Override
    public Map<String, Long> perform(UUID erasureId, UUID accountId) {
        tombstones.raise(accountId);
        Map<String, Long> erased = new LinkedHashMap<>();
        for (PersonRows rows : PersonRows.ALL) {
            long removed = database.createNativeMutationQuery(rows.removing())
                    .setParameter("account", accountId)
                    .executeUpdate();
            erased.put(rows.kind(), removed);
        }
        return erased;
    }
}
