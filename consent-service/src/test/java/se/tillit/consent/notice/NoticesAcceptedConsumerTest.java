package se.tillit.consent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.consent.support.ConsentStack;
import se.tillit.consent.support.Events;
import se.tillit.consent.support.Stored;
import se.tillit.events.account.AccountOpened;
import se.tillit.events.cv.NoticesAccepted;
import se.tillit.platform.erasure.Tombstones;

@QuarkusTest
@WithTestResource(ConsentStack.class)
class NoticesAcceptedConsumerTest {

    private final Events events;
    private final Stored stored;
    private final Tombstones tombstones;
    private final UUID account = UUID.randomUUID();
    private final UUID cv = UUID.randomUUID();

    NoticesAcceptedConsumerTest(Events events, Stored stored, Tombstones tombstones) {
        this.events = events;
        this.stored = stored;
        this.tombstones = tombstones;
    }

    @Test
    void entersEveryNotice() {
        events.deliver(accepted(1, "viewers-and-copies.1", "third-countries.1"));

        assertThat(stored.ledgerOf(account))
                .containsExactly("NOTICE_ACCEPTED viewers-and-copies.1", "NOTICE_ACCEPTED third-countries.1");
    }

    @Test
    void entersADuplicateOnce() {
        NoticesAccepted event = accepted(1, "third-countries.1");

        UUID id = UUID.randomUUID();
        assertThat(events.deliver(id, event)).containsExactly("accepted-notices taken");
        assertThat(events.deliver(id, event)).containsExactly("accepted-notices duplicate");
        assertThat(events.deliver(event)).containsExactly("accepted-notices stale");

        assertThat(stored.ledgerOf(account)).hasSize(1);
    }

    @Test
    void dropsAStaleOne() {
        events.deliver(accepted(2, "third-countries.1"));

        events.deliver(accepted(1, "viewers-and-copies.1"));

        assertThat(stored.ledgerOf(account)).containsExactly("NOTICE_ACCEPTED third-countries.1");
    }

    @Test
    void parksANoticeThatWasNeverPublishedAndEntersNoneOfItsEvent() {
        events.deliver(accepted(1, "third-countries.1", "unheard-of.1"));

        assertThat(stored.parked(cv)).isEqualTo(1);
        assertThat(stored.ledgerOf(account)).isEmpty();
    }

    @Test
    void parksWhatIsNoSuchEvent() {
        events.deliverSaying(accepted(1, "third-countries.1"), "{}");

        assertThat(stored.parked(cv)).isEqualTo(1);
    }

    @Test
    void dropsWhatComesAboutSomebodyWhoWasErased() {
        QuarkusTransaction.requiringNew().run(() -> tombstones.raise(account));

        events.deliver(accepted(1, "third-countries.1"));
        events.deliver(new AccountOpened(account, 1, java.time.LocalDate.of(2026, 11, 22)));

        assertThat(stored.count("select count(*) from subject where account_id = :account", account))
                .isZero();
        assertThat(stored.parked(cv)).isZero();
    }

    private NoticesAccepted accepted(long version, String... keys) {
        return new NoticesAccepted(
                cv, version, account, List.of(keys), "sv", Instant.parse("2026-11-22T12:00:00.123456789Z"));
    }
}
