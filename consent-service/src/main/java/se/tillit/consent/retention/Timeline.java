package se.tillit.consent.retention;

import java.time.LocalDate;

/**
 * What will happen to an account and when, if nobody is active on it: exactly what the daily runs then do.
 *
 * @param warnOn when she is warned, or was
 * @param hideOn when employers stop seeing her, or did
 * @param removeOn when everything is erased
 */
record Timeline(LocalDate warnOn, LocalDate hideOn, LocalDate removeOn) {

    /** What comes next. */
    enum Step {
        WARNING,
        HIDING,
        REMOVAL
    }

    /** The dates as they are seen from a day; what is overdue then happens on that day. */
    static Timeline of(RetentionAccount account, RetentionRule rule, LocalDate today) {
        return switch (account.stage()) {
            case ACTIVE -> {
                LocalDate warn = RetentionRule.later(account.due(rule).minusDays(rule.warningDays()), today);
                LocalDate hide = RetentionRule.later(account.due(rule), warn.plusDays(rule.warningDays()));
                yield new Timeline(warn, hide, hide.plusDays(rule.removalDays()));
            }
            case WARNED -> {
                LocalDate hide = RetentionRule.later(
                        RetentionRule.later(account.due(rule), today),
                        account.told().hideOn());
                LocalDate remove = RetentionRule.later(
                        hide.plusDays(rule.removalDays()), account.told().removeOn());
                yield new Timeline(account.told().warnOn(), hide, remove);
            }
            case HIDDEN, REMOVING -> {
                LocalDate hidden = account.hiddenOn();
                LocalDate remove = RetentionRule.later(
                        RetentionRule.later(hidden.plusDays(rule.removalDays()), today),
                        account.told().removeOn());
                yield new Timeline(account.told().warnOn(), hidden, remove);
            }
        };
    }
}
