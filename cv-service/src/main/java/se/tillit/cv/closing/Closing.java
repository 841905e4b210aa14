package se.tillit.cv.closing;

import java.util.Objects;
import java.util.UUID;

/**
 * Whether a person is hidden from every employer, as consent-service states it.
 *
 * @param version grows with every statement about anybody; of two about one person the one with the larger version is true
 */
record Closing(UUID accountId, long version, boolean closed, Reason reason) {

    Closing {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(reason);
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }

    /** Why. */
    enum Reason {
        /** The person asked to be erased. */
        ERASURE,
        /** She was not active for so long that her account ends. */
        RETENTION
    }
}
