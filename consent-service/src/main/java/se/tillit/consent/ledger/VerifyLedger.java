package se.tillit.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks the chain from its first entry to its end, as it stood at one moment. */
@ApplicationScoped
class VerifyLedger {

    private static final int BATCH = 1_000;

    private final Ledger ledger;
    private final EntityManager database;

    VerifyLedger(Ledger ledger, EntityManager database) {
        this.ledger = ledger;
        this.database = database;
    }

    /** What can be wrong with a place in the chain. */
    enum Break {
        /** No entry has this number. */
        MISSING,
        /** The content is not what was sealed. */
        CHANGED,
        /** It does not seal the entry before it. */
        UNLINKED,
        /** It stands behind the recorded end. */
        BEYOND_THE_END
    }

    /**
     * What was found.
     *
     * @param entries how many are good, from the first
     * @param brokenAt the number of the first place that is not
     */
    record Finding(
            long entries, @Nullable Long brokenAt, @Nullable Break reason, String lastHash) {

        boolean intact() {
            return brokenAt == null;
        }
    }

    @Transactional
    Finding verify() {
        database.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        byte[] previous = new byte[32];
        long good = 0;
        Ledger.Head head = ledger.head();
        List<Entry> batch = ledger.after(good, BATCH);
        while (!batch.isEmpty()) {
            for (Entry entry : batch) {
                Optional<Break> found = look(entry, good + 1, previous, head);
                if (found.isPresent()) {
                    return finding(good, found, previous);
                }
                previous = entry.hash();
                good = entry.seq();
            }
            batch = ledger.after(good, BATCH);
        }
        if (good < head.seq()) {
            return finding(good, Optional.of(Break.MISSING), previous);
        }
        boolean ends = good == 0 || Arrays.equals(previous, head.hash());
        return ends
                ? finding(good, Optional.empty(), previous)
                : finding(good - 1, Optional.of(Break.CHANGED), previous);
    }

    private static Optional<Break> look(Entry entry, long expected, byte[] previous, Ledger.Head head) {
        if (entry.seq() != expected) {
            return Optional.of(Break.MISSING);
        }
        if (entry.seq() > head.seq()) {
            return Optional.of(Break.BEYOND_THE_END);
        }
        if (!entry.sealed()) {
            return Optional.of(Break.CHANGED);
        }
        return Arrays.equals(entry.previous(), previous) ? Optional.empty() : Optional.of(Break.UNLINKED);
    }

    private static Finding finding(long good, Optional<Break> reason, byte[] previous) {
        return new Finding(
                good,
                reason.isPresent() ? good + 1 : null,
                reason.orElse(null),
                HexFormat.of().formatHex(previous));
    }
}
