package se.tillit.consent.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people consent to. */
@Singleton
class Consents implements PanacheRepositoryBase<Consent, UUID> {

    /** Somebody's, by purpose. */
    Map<String, Consent> of(UUID accountId) {
        return find("accountId", accountId).stream().collect(Collectors.toMap(Consent::purpose, Function.identity()));
    }

    Optional<Consent> of(UUID accountId, String purpose) {
        return find("accountId = ?1 and purpose = ?2", accountId, purpose).firstResultOptional();
    }

    /** The same, locked to the end of the transaction. */
    Optional<Consent> locked(UUID accountId, String purpose) {
        return find("accountId = ?1 and purpose = ?2", accountId, purpose)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Withdrawals that are not known to be enforced, oldest first. */
    List<Consent> owed(int limit) {
        return find("not given and confirmedVersion < version order by changedAt")
                .page(0, limit)
                .list();
    }
}
