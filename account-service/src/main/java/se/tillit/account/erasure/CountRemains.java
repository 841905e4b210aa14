package se.tillit.account.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import se.tillit.account.credentials.Identities;
import se.tillit.events.erasure.Step;
import se.tillit.platform.erasure.ErasureWork;

/** Asks every table, and Keycloak, what is left of the person. */
@ApplicationScoped
class CountRemains implements ErasureWork {

    private final Traces traces;
    private final Identities identities;

    CountRemains(Traces traces, Identities identities) {
        this.traces = traces;
        this.identities = identities;
    }

    @Override
    public Step step() {
        return Step.CHECK;
    }

    @Override
    public Map<String, Long> perform(UUID erasureId, UUID accountId) {
        Map<String, Long> left = new LinkedHashMap<>();
        for (Trace trace : Trace.values()) {
            left.put(trace.table(), traces.count(trace, accountId));
        }
        left.put("keycloak", identities.exists(accountId) ? 1L : 0L);
        return left;
    }
}
