package se.tillit.consent.retention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.consent.closing.Closings;
import se.tillit.consent.policy.Policies;
import se.tillit.platform.erasure.Tombstones;

/** Takes over when an account was opened and last active, and gives back what its absence took. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class Activity {

    private final RetentionAccounts accounts;
    private final RetentionPolicies policies;
    private final Closings closings;
    private final Tombstones tombstones;
    private final Policies calendar;

    Activity(
            RetentionAccounts accounts,
            RetentionPolicies policies,
            Closings closings,
            Tombstones tombstones,
            Policies calendar) {
        this.accounts = accounts;
        this.policies = policies;
        this.closings = closings;
        this.tombstones = tombstones;
        this.calendar = calendar;
    }

    /** Days only ever grow, so what comes late or twice changes nothing. */
    void of(UUID accountId, LocalDate openedOn, LocalDate activeOn, @Nullable LocalDate mailedOn) {
        if (tombstones.stands(accountId)) {
            return;
        }
        RetentionAccount account = accounts.locked(accountId).orElseGet(() -> {
            RetentionAccount fresh = new RetentionAccount(accountId, openedOn);
            accounts.persist(fresh);
            return fresh;
        });
        account.opened(openedOn);
        account.active(activeOn, mailedOn);
        if (account.revive(policies.account(), calendar.today())) {
            // Shown again a moment after the commit: an opening may lag.
            closings.show(accountId);
        }
    }
}
