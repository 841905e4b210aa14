package se.tillit.platform.inbox;

import java.util.Locale;

/** What became of an event at a consumer. */
enum Outcome {
    /** Its effect is committed. */
    TAKEN,
    /** It had been taken before. */
    DUPLICATE,
    /** A newer one of its aggregate had been taken before. */
    STALE,
    /** It waits for an operator, itself or behind an earlier one. */
    PARKED,
    /** Nobody here listens to it, it is of a later release, or about somebody who was erased. */
    SKIPPED;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
