package se.tillit.account.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.tillit.account.input.ListPosition;

/** All partners. */
@ApplicationScoped
class Partners implements PanacheRepositoryBase<Partner, UUID> {

    /** For a change: changes of one partner happen one after the other. */
    Partner locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(PartnerNotFoundException::new);
    }

    /** Newest first, from behind a position on. */
    List<Partner> newestFirst(ListPosition after, int limit) {
        return find(
                        "createdAt < ?1 or (createdAt = ?1 and id < ?2) order by createdAt desc, id desc",
                        after.at(),
                        after.id())
                .page(0, limit)
                .list();
    }

    /** Everything that changed after a version, in the order of the changes. */
    List<Partner> changedSince(long version, int limit) {
        return find("changeVersion > ?1 order by changeVersion", version)
                .page(0, limit)
                .list();
    }

    /** Those whose client a crash or an outage left to be made or removed. */
    List<UUID> unfinished(Instant createdBefore, int limit) {
        return find(
                        "createdAt < ?1 and (state = ?2 or (state = ?3 and not clientGone)) order by createdAt",
                        createdBefore,
                        PartnerState.PENDING,
                        PartnerState.REMOVED)
                .page(0, limit)
                .stream()
                .map(Partner::id)
                .toList();
    }
}
