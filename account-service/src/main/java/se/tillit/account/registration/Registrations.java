package se.tillit.account.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.tillit.account.address.EmailAddress;
import se.tillit.platform.ids.Tokens;

/** All registrations, waiting, confirmed and expired. */
@ApplicationScoped
class Registrations implements PanacheRepositoryBase<Registration, UUID> {

    Optional<Registration> byToken(String token) {
        return find("tokenHash", Tokens.digest(token)).firstResultOptional();
    }

    /** For a change: whoever comes second sees what the first one made of it. */
    Optional<Registration> byTokenLocked(String token) {
        return find("tokenHash", Tokens.digest(token))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The address has its account: every other token that was mailed to it is worthless from now on. */
    void dropPending(EmailAddress address) {
        delete("emailKey = ?1 and state = ?2", address.key(), RegistrationState.PENDING);
    }

    /** Confirmed ones whose given values cv-service does not have yet, oldest first. */
    List<Registration> notHandedOver(Instant createdBefore, int limit) {
        return find("""
                        state = ?1 and createdAt < ?2
                        and (name is not null or postalCode is not null or gender is not null or birthDate is not null)
                        order by createdAt
                        """, RegistrationState.CONFIRMED, createdBefore)
                .page(0, limit)
                .list();
    }

    /** Ones that nobody finished, though a login was begun for them. */
    List<UUID> begunAndExpiredBefore(Instant limit, int most) {
        return find(
                        "loginBegun and state <> ?1 and expiresAt < ?2 order by expiresAt",
                        RegistrationState.CONFIRMED,
                        limit)
                .page(0, most)
                .stream()
                .map(Registration::id)
                .toList();
    }

    void drop(UUID id) {
        deleteById(id);
    }

    /** Without those for which a login was begun that may still be there. */
    long dropExpiredBefore(Instant limit) {
        return delete("expiresAt < ?1 and (state = ?2 or not loginBegun)", limit, RegistrationState.CONFIRMED);
    }
}
