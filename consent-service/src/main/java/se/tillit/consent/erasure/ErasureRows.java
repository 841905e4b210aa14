package se.tillit.consent.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All erasures. */
@ApplicationScoped
class ErasureRows implements PanacheRepositoryBase<Erasure, UUID> {

    /** The one that is going on for an account. */
    Optional<Erasure> ofAccount(UUID accountId) {
        return find("accountId", accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Erasure> ofReceipt(byte[] hash) {
        return find("receiptHash", (Object) hash).firstResultOptional();
    }

    /**
     * To change it, locked to the end of the transaction. The row first and by itself: Hibernate would lock what it loads with
     * a collection only after it has read it, and what was changed in between would be read old, or not at all.
     */
    Optional<Erasure> lock(UUID id) {
        boolean exists = !getEntityManager()
                .createNativeQuery("select id from erasure where id = :id for update", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        return exists ? findByIdOptional(id) : Optional.empty();
    }

    /** What goes on by itself, oldest first; by its id alone, so that one that cannot be read holds up no other. */
    List<UUID> goingOn(int limit) {
        return getEntityManager()
                .createQuery("select id from Erasure where state in :states order by requestedAt, id", UUID.class)
                .setParameter("states", List.of(ErasureState.HIDING, ErasureState.RUNNING))
                .setMaxResults(limit)
                .getResultList();
    }

    long countIn(ErasureState state) {
        return count("state", state);
    }

    /** Newest first, after a position. */
    List<Erasure> newestFirst(Instant before, UUID id, int limit) {
        return find("requestedAt < ?1 or (requestedAt = ?1 and id < ?2) order by requestedAt desc, id desc", before, id)
                .page(0, limit)
                .list();
    }
}
