package se.tillit.platform.inbox;

import java.util.UUID;

/** Knows about whom nothing may be noted any more, not even that an event about them came. */
public interface Departed {

    /** Whether the aggregate is such a person. Held to the end of the transaction. */
    boolean isGone(UUID aggregateId);
}
