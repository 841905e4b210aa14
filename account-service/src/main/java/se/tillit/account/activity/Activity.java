package se.tillit.account.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.events.account.AccountActivity;

/** An account's days. A method that moves one answers whether it did; the mover then takes a new version. */
@Entity
@Table(name = "account_activity")
class Activity {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "last_active_on")
    private LocalDate lastActiveOn;

    @Column(name = "last_mailed_on")
    private @Nullable LocalDate lastMailedOn;

    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(UUID accountId, LocalDate openedOn, long version) {
        this.accountId = accountId;
        this.openedOn = openedOn;
        this.lastActiveOn = openedOn;
        this.version = version;
    }

    boolean activeOn(LocalDate day) {
        boolean later = day.isAfter(lastActiveOn);
        lastActiveOn = later ? day : lastActiveOn;
        return later;
    }

    boolean wasActiveSince(LocalDate day) {
        return !lastActiveOn.isBefore(day);
    }

    boolean mailedOn(LocalDate day) {
        boolean later = lastMailedOn == null || day.isAfter(lastMailedOn);
        lastMailedOn = later ? day : lastMailedOn;
        return later;
    }

    void numbered(long newVersion) {
        version = newVersion;
    }

    AccountActivity event() {
        return new AccountActivity(accountId, version, lastActiveOn, lastMailedOn);
    }

    ActivityView view() {
        return new ActivityView(accountId, version, openedOn, lastActiveOn, lastMailedOn);
    }
}
