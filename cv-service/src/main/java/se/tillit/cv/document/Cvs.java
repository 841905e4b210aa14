package se.tillit.cv.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All CVs, each only through its owner. */
@ApplicationScoped
public class Cvs implements PanacheRepositoryBase<Cv, Long> {

    /** The CV to read. */
    public Cv of(UUID owner, UUID id) {
        return find("owner = ?1 and id = ?2", owner, id).firstResultOptional().orElseThrow(CvNotFoundException::new);
    }

    /** The CV to change, locked to the end of the transaction and read after the lock was had. */
    public Cv lock(UUID owner, UUID id) {
        return find("owner = ?1 and id = ?2", owner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(CvNotFoundException::new);
    }

    /**
     * The number of the CV to delete. Nobody refers to it from here on, and who is about to has committed: Hibernate's lock
     * leaves the key to them.
     */
    long lockToDelete(UUID owner, UUID id) {
        return getSession()
                .createNativeQuery("select number from cv where owner = :owner and id = :id for update", Long.class)
                .setParameter("owner", owner)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(CvNotFoundException::new);
    }

    /** All of a person, locked in one order. */
    List<Cv> lockAll(UUID owner) {
        return find("owner = ?1 order by number", owner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** In the order they were written. */
    List<Cv> after(Optional<Long> number, UUID owner, int limit) {
        return find("owner = ?1 and number > ?2 order by number", owner, number.orElse(0L))
                .page(0, limit)
                .list();
    }

    long countOf(UUID owner) {
        return count("owner", owner);
    }

    /** Deletes the row; readings and acceptances go with it (foreign keys). */
    void remove(long number) {
        delete("number", number);
    }
}
