package se.tillit.cv.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** All profiles. A person has one as soon as she writes to it. */
@ApplicationScoped
public class Profiles implements PanacheRepositoryBase<Profile, UUID> {

    /** The profile to read; an empty one, not stored, for a person who has given nothing. */
    Profile of(UUID accountId) {
        return findByIdOptional(accountId).orElseGet(() -> Profile.empty(accountId));
    }

    /**
     * The profile, locked to the end of the transaction. Whoever changes a box or a text that is masked with the boxes
     * takes this lock first, so the two can never pass each other.
     */
    public Optional<Profile> lock(UUID accountId) {
        return Optional.ofNullable(findById(accountId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same, and a new one for a person who has none; two first requests at a time get the same one. */
    Profile lockOrCreate(UUID accountId) {
        getEntityManager().createNativeQuery("""
            insert into profile (account_id, version, boxes, provenance) values (?1, 0, '{}', '{}')
            on conflict do nothing
            """).setParameter(1, accountId).executeUpdate();
        return lock(accountId).orElseThrow();
    }
}
