package se.tillit.consent.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recorded consents to disclosures. */
@Singleton
class DisclosureConsents implements PanacheRepositoryBase<DisclosureConsent, UUID> {

    /** One, locked to the end of the transaction. */
    Optional<DisclosureConsent> locked(UUID disclosureId) {
        return findByIdOptional(disclosureId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of which nobody knows yet whether they were granted, oldest first. */
    List<UUID> waitingSince(Instant before, int limit) {
        return find("grantedAt is null and closedAt is null and givenAt < ?1 order by givenAt", before)
                .page(0, limit)
                .stream()
                .map(DisclosureConsent::id)
                .toList();
    }
}
