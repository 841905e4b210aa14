package se.tillit.account.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.tillit.events.erasure.Step;
import se.tillit.platform.erasure.ErasureWork;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.inbox.TryAgainException;

/**
 * Everything about the person goes. The account is the last, and only when nothing else is found by its id or its address:
 * afterwards nobody could tell whose a forgotten address was.
 */
@ApplicationScoped
class DeleteAccount implements ErasureWork {

    private static final Set<Trace> BEFORE_THE_ACCOUNT =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Trace.ACCOUNT)));

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
        for (Trace trace : BEFORE_THE_ACCOUNT) {
            counts.put(trace.kind(), traces.delete(trace, accountId));
        }
        if (BEFORE_THE_ACCOUNT.stream().anyMatch(trace -> traces.count(trace, accountId) > 0)) {
            throw new TryAgainException("something of the person is left, and only the account tells her address");
        }
        counts.put(Trace.ACCOUNT.kind(), traces.delete(Trace.ACCOUNT, accountId));
        return counts;
    }
}
