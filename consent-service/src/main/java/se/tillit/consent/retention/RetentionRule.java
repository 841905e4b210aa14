package se.tillit.consent.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long accounts are kept.
 *
 * @param months without activity, until an account is hidden
 * @param warningDays from the warning to the day it is hidden at the earliest
 * @param removalDays from then to its removal
 * @param receivedMailCounts whether mail that she keeps receiving counts as activity (C10)
 */
record RetentionRule(int months, int warningDays, int removalDays, boolean receivedMailCounts) {

    /** The day from which the months count. */
    LocalDate basis(LocalDate openedOn, LocalDate lastActiveOn, @Nullable LocalDate lastMailedOn) {
        LocalDate basis = later(openedOn, lastActiveOn);
        return receivedMailCounts && lastMailedOn != null ? later(basis, lastMailedOn) : basis;
    }

    static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
