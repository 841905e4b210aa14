package se.tillit.account.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
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

    long dropExpiredBefore(Instant limit) {
        return delete("expiresAt < ?1", limit);
    }
}
