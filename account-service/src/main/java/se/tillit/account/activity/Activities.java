package se.tillit.account.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import se.tillit.events.account.AccountOpened;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.outbox.Outbox;

/**
 * All accounts' days. Whoever changes one holds the counter until the commit, so that versions become visible in their
 * order; the change and the event that tells of it are committed together.
 */
@ApplicationScoped
public class Activities implements PanacheRepositoryBase<Activity, UUID> {

    private final Outbox outbox;
    private final Tombstones tombstones;

    Activities(Outbox outbox, Tombstones tombstones) {
        this.outbox = outbox;
        this.tombstones = tombstones;
    }

    /** The account begins to exist today. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void opened(UUID accountId, LocalDate today) {
        Activity opened = new Activity(accountId, today, next());
        persist(opened);
        outbox.append(new AccountOpened(accountId, opened.view().version(), today));
        outbox.append(opened.event());
    }

    /** The candidate did something today. Nothing happens when that is known, or there is no such account. */
    @Transactional
    public void active(UUID accountId, LocalDate today) {
        move(accountId, activity -> activity.activeOn(today));
    }

    /** A mail to the candidate was accepted today. */
    @Transactional(Transactional.TxType.MANDATORY)
    void mailed(UUID accountId, LocalDate today) {
        move(accountId, activity -> activity.mailedOn(today));
    }

    private void move(UUID accountId, Predicate<Activity> change) {
        if (tombstones.stands(accountId)) {
            return;
        }
        findByIdOptional(accountId, LockModeType.PESSIMISTIC_WRITE)
                .filter(change)
                .ifPresent(moved -> {
                    moved.numbered(next());
                    outbox.append(moved.event());
                });
    }

    /** Whether the candidate did something on that day or later. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean activeSince(UUID accountId, LocalDate day) {
        return findByIdOptional(accountId)
                .filter(activity -> activity.wasActiveSince(day))
                .isPresent();
    }

    /** In the order of their versions. */
    List<ActivityView> changedSince(long version, int limit) {
        return find("version > ?1 order by version", version).page(0, limit).stream()
                .map(Activity::view)
                .toList();
    }

    private long next() {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "update activity_version set version = version + 1 where id = 1 returning version",
                                Long.class)
                        .getSingleResult())
                .longValue();
    }
}
