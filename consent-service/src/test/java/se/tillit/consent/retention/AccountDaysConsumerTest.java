package se.tillit.consent.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.consent.retention.Retentions.OPENED;
import static se.tillit.consent.retention.Retentions.timeline;
import static se.tillit.consent.retention.Retentions.until;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.consent.support.ConsentStack;
import se.tillit.consent.support.Events;
import se.tillit.consent.support.MovableClock;
import se.tillit.consent.support.Stored;
import se.tillit.events.account.AccountActivity;
import se.tillit.events.account.AccountOpened;
import se.tillit.platform.erasure.Tombstones;

/** Which days retention knows of an account, whatever comes twice, late, in another order or unreadable. */
@QuarkusTest
@WithTestResource(ConsentStack.class)
class AccountDaysConsumerTest {

    private final Tombstones tombstones;
    private final MovableClock clock;
    private final Events events;
    private final Stored stored;
    private final UUID account = UUID.randomUUID();

    AccountDaysConsumerTest(Tombstones tombstones, MovableClock clock, Events events, Stored stored) {
        this.tombstones = tombstones;
        this.clock = clock;
        this.events = events;
        this.stored = stored;
    }

    @BeforeEach
    @AfterEach
    void startAnew() {
        Retentions.startAnew(clock);
    }

    @Test
    void takesADuplicateOfActivityOnce() {
        open(account);
        AccountActivity event = new AccountActivity(account, 1, LocalDate.of(2027, 1, 1), null);

        UUID id = UUID.randomUUID();
        assertThat(events.deliver(id, event)).containsExactly("retention-activity taken");
        assertThat(events.deliver(id, event)).containsExactly("retention-activity duplicate");
        assertThat(events.deliver(event)).containsExactly("retention-activity stale");

        assertThat(timeline(account).getString("items[0].lastActiveOn")).isEqualTo("2027-01-01");
    }

    @Test
    void dropsStaleActivity() {
        open(account);
        active(5, LocalDate.of(2027, 6, 1));

        List<String> late = active(4, LocalDate.of(2027, 3, 1));

        assertThat(late).containsExactly("retention-activity stale");
        assertThat(timeline(account).getString("items[0].lastActiveOn")).isEqualTo("2027-06-01");
    }

    @Test
    void keepsTheOpeningThatComesAfterTheFirstActivity() {
        active(1, LocalDate.of(2027, 6, 1));

        open(account);

        assertThat(timeline(account).getString("items[0].lastActiveOn")).isEqualTo("2027-06-01");
    }

    @Test
    void parksPoisonedActivity() {
        open(account);

        events.deliverSaying(new AccountActivity(account, 1, OPENED, null), "{\"lastActiveOn\": \"soon\"}");

        assertThat(stored.parked(account)).isEqualTo(1);
    }

    @Test
    void parksAPoisonedOpening() {
        events.deliverSaying(new AccountOpened(account, 1, OPENED), "[]");

        assertThat(stored.parked(account)).isGreaterThanOrEqualTo(1);
        assertThat(stored.count("select count(*) from retention_account where account_id = :account", account))
                .isZero();
    }

    @Test
    void opensOnceHoweverOftenToldAndNotForAnErasedAccount() {
        AccountOpened event = new AccountOpened(account, 2, OPENED);
        UUID id = UUID.randomUUID();
        assertThat(events.deliver(id, event)).containsExactly("retention-accounts taken", "subjects taken");
        assertThat(events.deliver(id, event)).containsExactly("retention-accounts duplicate", "subjects duplicate");
        assertThat(events.deliver(new AccountOpened(account, 1, OPENED.minusYears(1))))
                .containsExactly("retention-accounts stale", "subjects stale");
        UUID erased = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> tombstones.raise(erased));

        open(erased);

        clock.ahead(until(OPENED));
        assertThat(timeline(account).getString("items[0].hideOn")).isEqualTo("2029-11-01");
        assertThat(stored.count("select count(*) from retention_account where account_id = :account", erased))
                .isZero();
        assertThat(stored.count("select count(*) from subject where account_id = :account", account))
                .isEqualTo(1);
    }

    private void open(UUID accountId) {
        events.deliver(new AccountOpened(accountId, 1, OPENED));
    }

    private List<String> active(long version, LocalDate day) {
        clock.ahead(until(day));
        return events.deliver(new AccountActivity(account, version, day, null));
    }
}
