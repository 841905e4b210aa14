package se.tillit.account.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import se.tillit.events.erasure.Step;
import se.tillit.platform.erasure.ErasureWork;
import se.tillit.platform.erasure.Tombstones;

/** Everything about the person goes, the account last. */
@ApplicationScoped
class DeleteAccount implements ErasureWork {

    private final Tombstones tombstones;
    private final Traces traces;

    DeleteAccount(Tombstones tombstones, Traces traces) {
        this.tombstones = tombstones;
        this.traces = traces;
    }

    @Override
    public Step step() {
        return Step.ACCOUNT;
    }

    @Override
    public Map<String, Long> perform(UUID erasureId, UUID accountId) {
        tombstones.raise(accountId);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Trace trace : Trace.values()) {
            counts.put(trace.kind(), traces.delete(trace, accountId));
        }
        return counts;
    }
}
