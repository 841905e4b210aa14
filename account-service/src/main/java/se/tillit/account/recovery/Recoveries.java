package se.tillit.account.recovery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.tillit.platform.ids.Tokens;

/** All recoveries, waiting, used and spent. */
@ApplicationScoped
class Recoveries implements PanacheRepositoryBase<Recovery, UUID> {

    Optional<Recovery> byToken(String token) {
        return find("tokenHash", Tokens.digest(token))
                .firstResultOptional()
                .filter(found -> found.userId().isPresent() && !found.spent());
    }

    /** For a change: attempts are counted one after the other. */
    Optional<Recovery> byTokenLocked(String token) {
        return find("tokenHash", Tokens.digest(token))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(found -> found.userId().isPresent() && !found.spent());
    }

    long askedSince(UUID userId, Instant since) {
        return count("userId = ?1 and createdAt > ?2", userId, since);
    }

    /** A new password is set: every other link to set one is worthless from now on. */
    void spendOthers(UUID userId, UUID used) {
        update(
                "state = ?1 where userId = ?2 and id <> ?3 and state = ?4",
                RecoveryState.SPENT,
                userId,
                used,
                RecoveryState.OPEN);
    }

    void dropExpiredBefore(Instant limit) {
        delete("expiresAt < ?1", limit);
    }
}
