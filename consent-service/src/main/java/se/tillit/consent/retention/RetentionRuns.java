package se.tillit.consent.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Passes over all accounts. */
@Singleton
class RetentionRuns implements PanacheRepositoryBase<RetentionRun, UUID> {

    Optional<RetentionRun> oldestRunning() {
        return find("state = ?1 order by startedAt, id", RetentionRun.State.RUNNING)
                .page(0, 1)
                .firstResultOptional();
    }

    RetentionRun locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /** Counts what was done, in the database: replicas count at the same time. */
    void add(UUID id, RetentionRun.Counts more) {
        update(
                "warned = warned + ?1, hidden = hidden + ?2, removed = removed + ?3 where id = ?4",
                more.warned(),
                more.hidden(),
                more.removed(),
                id);
    }

    boolean scheduledFor(LocalDate day) {
        return count("scheduled and asOf = ?1", day) > 0;
    }
}
