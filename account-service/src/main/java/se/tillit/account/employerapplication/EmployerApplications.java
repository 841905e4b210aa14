package se.tillit.account.employerapplication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.tillit.platform.ids.Tokens;

/** All applications, waiting, confirmed and expired. */
@ApplicationScoped
class EmployerApplications implements PanacheRepositoryBase<EmployerApplication, UUID> {

    Optional<EmployerApplication> byToken(String token) {
        return find("tokenHash", Tokens.digest(token)).firstResultOptional();
    }

    /** For a change: whoever comes second sees what the first one made of it. */
    Optional<EmployerApplication> byTokenLocked(String token) {
        return find("tokenHash", Tokens.digest(token))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    long dropExpiredBefore(Instant limit) {
        return delete("expiresAt < ?1", limit);
    }
}
