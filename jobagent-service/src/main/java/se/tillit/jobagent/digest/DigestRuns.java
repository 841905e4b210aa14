package se.tillit.jobagent.digest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** All runs that operators asked for. */
@ApplicationScoped
class DigestRuns implements PanacheRepositoryBase<DigestRun, UUID> {

    Optional<DigestRun> oldestRunning() {
        return find("state = ?1 order by startedAt", DigestRun.State.RUNNING).firstResultOptional();
    }

    DigestRun locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /** Adds what was done, whoever else adds at the same time. */
    void add(UUID id, int digests, int empty) {
        update("digests = digests + ?1, empty = empty + ?2 where id = ?3", digests, empty, id);
    }
}
