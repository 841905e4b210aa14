package se.tillit.consent.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate OPENED = LocalDate.of(2024, 1, 31);
    private static final RetentionRule RULE = new RetentionRule(36, 30, 30, false);
    private static final RetentionRule STRICTER = new RetentionRule(24, 10, 5, false);

    private final RetentionAccount account = new RetentionAccount(UUID.randomUUID(), OPENED);

    @Test
    void countsMonthsFromTheLastActivity() {
        account.active(LocalDate.of(2024, 6, 15), null);

        assertThat(Timeline.of(account, RULE, OPENED))
                .isEqualTo(
                        new Timeline(LocalDate.of(2027, 5, 16), LocalDate.of(2027, 6, 15), LocalDate.of(2027, 7, 15)));
    }

    @Test
    void movesWithTheRule() {
        assertThat(Timeline.of(account, STRICTER, OPENED).hideOn()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void countsReceivedMailOnlyIfTheRuleSaysSo() {
        account.active(OPENED, LocalDate.of(2025, 1, 31));

        assertThat(account.due(RULE)).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(account.due(new RetentionRule(36, 30, 30, true))).isEqualTo(LocalDate.of(2028, 1, 31));
    }

    @Test
    void neverGoesBackForWhatComesLate() {
        account.active(LocalDate.of(2025, 1, 31), null);
        account.active(LocalDate.of(2024, 3, 1), null);

        assertThat(account.lastActiveOn()).isEqualTo(LocalDate.of(2025, 1, 31));
    }

    @Test
    void givesAFullWarningHoweverLateTheRuleWasMadeStricter() {
        LocalDate today = LocalDate.of(2026, 11, 22);

        assertThat(Timeline.of(account, STRICTER, today))
                .isEqualTo(new Timeline(today, today.plusDays(10), today.plusDays(15)));
    }

    @Test
    void keepsWhatAWarningToldUnderAStricterRule() {
        LocalDate warned = LocalDate.of(2027, 1, 1);
        Timeline told = account.warn(RULE, warned);

        assertThat(Timeline.of(account, STRICTER, warned)).isEqualTo(told);
    }

    @Test
    void goesOnLaterUnderAMilderRule() {
        account.warn(RULE, LocalDate.of(2027, 1, 1));

        assertThat(Timeline.of(account, new RetentionRule(48, 30, 30, false), LocalDate.of(2027, 1, 2))
                        .hideOn())
                .isEqualTo(LocalDate.of(2028, 1, 31));
    }

    @Test
    void isTakenBackByActivityUntilTheRemovalBegins() {
        LocalDate warned = LocalDate.of(2027, 1, 1);
        account.warn(RULE, warned);
        account.active(LocalDate.of(2027, 1, 5), null);
        assertThat(account.revive(RULE, LocalDate.of(2027, 1, 5))).isFalse();
        assertThat(account.stage()).isEqualTo(Stage.ACTIVE);

        account.warn(RULE, LocalDate.of(2029, 12, 10));
        account.hide(LocalDate.of(2030, 1, 9));
        account.active(LocalDate.of(2030, 1, 10), null);
        assertThat(account.revive(RULE, LocalDate.of(2030, 1, 10))).isTrue();

        account.warn(RULE, LocalDate.of(2033, 1, 1));
        account.hide(LocalDate.of(2033, 2, 1));
        account.remove(Instant.parse("2033-03-05T00:00:00Z"));
        account.active(LocalDate.of(2033, 3, 6), null);
        assertThat(account.revive(RULE, LocalDate.of(2033, 3, 6))).isFalse();
        assertThat(account.stage()).isEqualTo(Stage.REMOVING);
    }

    @Test
    void isNotTakenBackByActivityBeforeTheWarning() {
        account.warn(RULE, LocalDate.of(2027, 1, 1));
        account.active(LocalDate.of(2024, 2, 1), null);

        assertThat(account.revive(RULE, LocalDate.of(2027, 1, 2))).isFalse();
        assertThat(account.stage()).isEqualTo(Stage.WARNED);
    }

    @Test
    void isBackWhenSomebodyWasActiveSinceTheWarningWhateverTheRuleIsNow() {
        LocalDate warned = LocalDate.of(2027, 1, 1);
        RetentionRule longWarning = new RetentionRule(1, 60, 30, false);
        account.warn(RULE, warned);

        account.active(warned.minusDays(1), null);
        assertThat(account.revive(longWarning, warned)).isFalse();
        assertThat(account.stage()).isEqualTo(Stage.WARNED);

        account.active(warned, null);
        account.revive(longWarning, warned);
        assertThat(account.stage()).isEqualTo(Stage.ACTIVE);
    }

    @Test
    void isShownAgainWhenSomebodyWasActiveSinceTheWarning() {
        RetentionRule longWarning = new RetentionRule(1, 60, 30, false);
        account.warn(RULE, LocalDate.of(2027, 1, 1));
        account.hide(LocalDate.of(2027, 1, 31));

        account.active(LocalDate.of(2027, 2, 2), null);

        assertThat(account.revive(longWarning, LocalDate.of(2027, 2, 2))).isTrue();
        assertThat(account.stage()).isEqualTo(Stage.ACTIVE);
    }
}
