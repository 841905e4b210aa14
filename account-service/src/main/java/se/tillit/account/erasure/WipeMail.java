package se.tillit.account.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import se.tillit.events.erasure.Step;
import se.tillit.platform.erasure.ErasureWork;

/**
 * Whatever waits to be mailed to the person is not mailed. A mail that is being handed over at this moment ends first: an
 * answer of this step means that nothing goes out any more.
 */
@ApplicationScoped
class WipeMail implements ErasureWork {

    private final Traces traces;

    WipeMail(Traces traces) {
        this.traces = traces;
    }

    @Override
    public Step step() {
        return Step.MAIL;
    }

    @Override
    public Map<String, Long> perform(UUID erasureId, UUID accountId) {
        return Map.of(Trace.MAIL.kind(), traces.delete(Trace.MAIL, accountId));
    }
}
