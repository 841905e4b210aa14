package se.tillit.consent.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account's activity and how far it is on its way out. Changed only under a row lock.
 *
 * <pre>ACTIVE → WARNED → HIDDEN → REMOVING, WARNED → ACTIVE, HIDDEN → ACTIVE</pre>
 */
@Entity
@Table(name = "retention_account")
class RetentionAccount {

    private static final Duration RETRY = Duration.ofMinutes(5);

    @Id
    @Column(name = "account_id")
    private UUID id;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "last_active_on")
    private LocalDate lastActiveOn;

    @Column(name = "last_mailed_on")
    private @Nullable LocalDate lastMailedOn;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(name = "warned_on")
    private @Nullable LocalDate warnedOn;

    @Column(name = "hide_on")
    private @Nullable LocalDate hideOn;

    @Column(name = "remove_on")
    private @Nullable LocalDate removeOn;

    @Column(name = "hidden_on")
    private @Nullable LocalDate hiddenOn;

    @Column(name = "retry_at")
    private @Nullable Instant retryAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RetentionAccount() {}

    RetentionAccount(UUID id, LocalDate openedOn) {
        this.id = id;
        this.openedOn = openedOn;
        this.lastActiveOn = openedOn;
        this.stage = Stage.ACTIVE;
    }

    /** What is known of its activity, whichever came first; days never go back. */
    void active(LocalDate on, @Nullable LocalDate mailedOn) {
        lastActiveOn = RetentionRule.later(lastActiveOn, on);
        lastMailedOn = mailedOn == null ? lastMailedOn : RetentionRule.later(mailedOn, lastMailedOn);
    }

    /** It was opened earlier than was known. */
    void opened(LocalDate on) {
        openedOn = on.isBefore(openedOn) ? on : openedOn;
    }

    /** The day it is to be hidden by the rule alone. */
    LocalDate due(RetentionRule rule) {
        return rule.basis(openedOn, lastActiveOn, lastMailedOn).plusMonths(rule.months());
    }

    /** The warning sent on a day: its dates are kept even when the rule becomes stricter. */
    Timeline warn(RetentionRule rule, LocalDate today) {
        require(Stage.ACTIVE);
        Timeline told = Timeline.of(this, rule, today);
        stage = Stage.WARNED;
        warnedOn = today;
        hideOn = told.hideOn();
        removeOn = told.removeOn();
        return told;
    }

    void hide(LocalDate today) {
        require(Stage.WARNED);
        stage = Stage.HIDDEN;
        hiddenOn = today;
    }

    void remove(Instant now) {
        stage = Stage.REMOVING;
        retryAt = now.plus(RETRY);
    }

    /**
     * Takes everything back if somebody was active since the warning, or no warning is due any more by the rule.
     *
     * @return whether it was hidden and is to be shown again
     */
    boolean revive(RetentionRule rule, LocalDate today) {
        if (stage == Stage.ACTIVE || stage == Stage.REMOVING) {
            return false;
        }
        LocalDate warned = Objects.requireNonNull(warnedOn);
        boolean activeSince = !lastActiveOn.isBefore(warned);
        LocalDate nextWarning = due(rule).minusDays(rule.warningDays());
        if (!activeSince && !nextWarning.isAfter(RetentionRule.later(today, warned))) {
            return false;
        }
        boolean wasHidden = stage == Stage.HIDDEN;
        stage = Stage.ACTIVE;
        warnedOn = null;
        hideOn = null;
        removeOn = null;
        hiddenOn = null;
        return wasHidden;
    }

    private void require(Stage expected) {
        if (stage != expected) {
            throw new IllegalStateException("an account in stage " + stage);
        }
    }

    UUID id() {
        return id;
    }

    Stage stage() {
        return stage;
    }

    LocalDate lastActiveOn() {
        return lastActiveOn;
    }

    /** What the warning said. */
    Timeline told() {
        return new Timeline(
                Objects.requireNonNull(warnedOn), Objects.requireNonNull(hideOn), Objects.requireNonNull(removeOn));
    }

    LocalDate hiddenOn() {
        return Objects.requireNonNull(hiddenOn);
    }
}
