package se.tillit.consent.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tillit.consent.closing.Closings;
import se.tillit.consent.closing.Reason;
import se.tillit.consent.policy.Policies;
import se.tillit.events.consent.RetentionWarning;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.outbox.Outbox;

/** Takes accounts that are due one stage further: warned, then hidden, then removed. */
@ApplicationScoped
class DueAccounts {

    private final RetentionAccounts accounts;
    private final RetentionPolicies policies;
    private final Policies calendar;
    private final Closings closings;
    private final Outbox outbox;
    private final Tombstones tombstones;
    private final Ids ids;
    private final Clock clock;

    DueAccounts(
            RetentionAccounts accounts,
            RetentionPolicies policies,
            Policies calendar,
            Closings closings,
            Outbox outbox,
            Tombstones tombstones,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.policies = policies;
        this.calendar = calendar;
        this.closings = closings;
        this.outbox = outbox;
        this.tombstones = tombstones;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What became of the accounts.
     *
     * @param accounts how many there were, those of erased people included
     * @param hidden of whom cv-service is to be told once this is committed
     * @param removed whose erasure is to begin then
     */
    record Taken(int accounts, int warned, List<UUID> hidden, List<UUID> removed) {

        Taken {
            hidden = List.copyOf(hidden);
            removed = List.copyOf(removed);
        }
    }

    /** Counts while a batch is taken. */
    private static final class Tally {
        private final List<UUID> hidden = new ArrayList<>();
        private final List<UUID> removed = new ArrayList<>();
        private int warned;
    }

    /** Claims some of the accounts that are due as of a day, and takes each of them further. */
    @Transactional(Transactional.TxType.MANDATORY)
    Taken take(LocalDate asOf, int most) {
        RetentionRule rule = policies.account();
        // A run that had to wait gives nobody less time for it.
        LocalDate on = RetentionRule.later(asOf, calendar.today());
        List<RetentionAccount> claimed = accounts.claim(rule, asOf, most);
        Set<UUID> erased = erased(claimed);
        Tally done = new Tally();
        claimed.forEach(account -> take(account, erased.contains(account.id()), rule, on, done));
        return new Taken(claimed.size(), done.warned, done.hidden, done.removed);
    }

    /**
     * Which accounts were erased. All tombstones are asked for, in order, before the first hiding takes the one counter of
     * closings: an erasure takes them in this order too, and would else wait for a batch that waits for it.
     */
    private Set<UUID> erased(List<RetentionAccount> claimed) {
        return claimed.stream()
                .map(RetentionAccount::id)
                .sorted()
                .filter(tombstones::stands)
                .collect(Collectors.toSet());
    }

    private void take(RetentionAccount account, boolean erased, RetentionRule rule, LocalDate on, Tally done) {
        if (erased) {
            account.remove(clock.instant());
            return;
        }
        switch (account.stage()) {
            case ACTIVE -> {
                Timeline told = account.warn(rule, on);
                outbox.append(new RetentionWarning(ids.random(), 1, account.id(), told.hideOn(), told.removeOn()));
                done.warned++;
            }
            case WARNED -> {
                account.hide(on);
                closings.hide(account.id(), Reason.RETENTION);
                done.hidden.add(account.id());
            }
            case HIDDEN -> {
                account.remove(clock.instant());
                done.removed.add(account.id());
            }
            case REMOVING -> throw new IllegalStateException("what is removed is not due");
        }
    }
}
