package se.tillit.consent.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.consent.support.ConsentStack;
import se.tillit.consent.support.Events;
import se.tillit.consent.support.Stored;
import se.tillit.events.account.AccountOpened;
import se.tillit.platform.erasure.Tombstones;

@QuarkusTest
@WithTestResource(ConsentStack.class)
class AccountOpenedConsumerTest {

    private final Events events;
    private final Stored stored;
    private final Subjects subjects;
    private final Tombstones tombstones;
    private final UUID account = UUID.randomUUID();

    AccountOpenedConsumerTest(Events events, Stored stored, Subjects subjects, Tombstones tombstones) {
        this.events = events;
        this.stored = stored;
        this.subjects = subjects;
        this.tombstones = tombstones;
    }

    private AccountOpened opened(long version) {
        return new AccountOpened(account, version, LocalDate.of(2026, 11, 1));
    }

    private Subjects.Subject subject() {
        return QuarkusTransaction.requiringNew()
                .call(() -> subjects.find(account).orElseThrow());
    }

    private long taken() {
        return stored.count("""
                select coalesce(max(version), 0) from inbox_version
                where consumer = 'subjects' and aggregate_id = :account
                """, account);
    }

    @Test
    void keepsTheReferenceOfADuplicate() {
        AccountOpened event = opened(1);
        UUID id = UUID.randomUUID();
        assertThat(events.deliver(id, event)).contains("subjects taken");
        Subjects.Subject first = subject();

        List<String> again = events.deliver(id, event);

        assertThat(again).contains("subjects duplicate").doesNotContain("subjects taken");
        assertThat(subject()).isEqualTo(first);
        assertThat(stored.parked(account)).isZero();
    }

    @Test
    void dropsAStaleOne() {
        events.deliver(opened(2));
        Subjects.Subject first = subject();

        List<String> late = events.deliver(opened(1));

        assertThat(late).contains("subjects stale").doesNotContain("subjects taken");
        assertThat(subject()).isEqualTo(first);
        assertThat(taken()).isEqualTo(2);
        assertThat(stored.parked(account)).isZero();
    }

    @Test
    void parksPoison() {
        events.deliverSaying(opened(1), "{\"accountId\": 42}");

        assertThat(stored.count(
                        "select count(*) from inbox_parked where consumer = 'subjects' and aggregate_id = :account",
                        account))
                .isEqualTo(1);
        assertThat(stored.count("select count(*) from subject where account_id = :account", account))
                .isZero();
    }

    @Test
    void givesNoneToWhoeverWasErased() {
        QuarkusTransaction.requiringNew().run(() -> tombstones.raise(account));

        events.deliver(opened(1));

        assertThat(stored.count("select count(*) from subject where account_id = :account", account))
                .isZero();
        assertThat(stored.parked(account)).isZero();
    }
}
