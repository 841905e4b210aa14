package se.tillit.platform.inbox;

import java.util.Collection;
import java.util.UUID;

/** Knows about whom nothing may be noted any more, not even that an event about them came. */
public interface Departed {

    /** Whether the aggregate is such a person. Held to the end of the transaction. */
    boolean isGone(UUID aggregateId);

    /** Whether any of these is; asked at once for many. */
    boolean isAnyGone(Collection<UUID> aggregateIds);
}
