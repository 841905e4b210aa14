package se.tillit.consent.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A rule that operators set, for one category of data. */
@Entity
@Table(name = "retention_policy")
class RetentionPolicy {

    @Id
    private String category;

    private int months;

    @Column(name = "warning_days")
    private int warningDays;

    @Column(name = "removal_days")
    private int removalDays;

    @Column(name = "received_mail_counts")
    private boolean receivedMailCounts;

    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate; rows are made by migrations
    protected RetentionPolicy() {}

    /** Replaces the rule; the same rule again is no change. */
    void change(RetentionRule wanted, Instant now) {
        if (!wanted.equals(rule())) {
            months = wanted.months();
            warningDays = wanted.warningDays();
            removalDays = wanted.removalDays();
            receivedMailCounts = wanted.receivedMailCounts();
            changedAt = now;
            version++;
        }
    }

    RetentionRule rule() {
        return new RetentionRule(months, warningDays, removalDays, receivedMailCounts);
    }

    String category() {
        return category;
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }
}
