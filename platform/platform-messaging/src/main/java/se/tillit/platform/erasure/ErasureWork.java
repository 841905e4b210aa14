package se.tillit.platform.erasure;

import java.util.Map;
import java.util.UUID;
import se.tillit.events.erasure.Step;

/** What this service does at one step of an erasure. A service has at most one bean for a step. */
public interface ErasureWork {

    Step step();

    /**
     * Does it, in the transaction that records the answer; repeatable, because what it does outside the database may have
     * happened before a crash.
     *
     * @return by kind of thing, how many were erased; at {@link Step#CHECK} how many are still there
     */
    Map<String, Long> perform(UUID erasureId, UUID accountId);
}
