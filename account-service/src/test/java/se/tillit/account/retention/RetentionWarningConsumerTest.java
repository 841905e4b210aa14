package se.tillit.account.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.account.activity.Activities;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.Mailboxes;
import se.tillit.account.support.MovableClock;
import se.tillit.account.support.People;
import se.tillit.account.support.Topics;
import se.tillit.events.consent.RetentionWarning;

@QuarkusTest
@WithTestResource(AccountStack.class)
class RetentionWarningConsumerTest {

    private static final String CONSUMER = "retention-warning";

    @Inject
    Topics topics;

    @Inject
    Activities activities;

    @Inject
    MovableClock clock;

    private String address;
    private UUID accountId;

    @BeforeEach
    void candidate() {
        address = People.newAddress();
        accountId = People.confirmed(address);
        // From the day on which somebody was here nobody warns her.
        clock.advance(Duration.ofDays(1));
    }

    private RetentionWarning warning(UUID id, long version) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new RetentionWarning(id, version, accountId, today.plusDays(30), today.plusDays(90));
    }

    @Test
    void warnsByMailAndInTheMailboxWhateverIsPreferred() {
        Mailboxes.choose(accountId, "NONE");
        RetentionWarning warning = warning(UUID.randomUUID(), 1);

        topics.taken(CONSUMER, warning);

        assertThat(Inbox.newest(address, 2).text())
                .contains(warning.hiddenOn().toString(), warning.removedOn().toString());
        assertThat(Mailboxes.of(accountId).getList("items.kind")).containsExactly("RETENTION_WARNING");
    }

    @Test
    void mailsNoWarningToWhoeverCameBackWhileItWaited() {
        Inbox.whileDown(() -> {
            topics.taken(CONSUMER, warning(UUID.randomUUID(), 1));
            activities.active(accountId, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        });
        clock.advance(Duration.ofMinutes(15));

        Inbox.quiet();
        assertThat(Inbox.now(address)).hasSize(1);
    }

    @Test
    void warnsOnceOfADuplicate() {
        topics.takenTwice(CONSUMER, warning(UUID.randomUUID(), 1));

        Inbox.of(address, 2);
        Inbox.quiet();
        assertThat(Inbox.now(address)).hasSize(2);
        assertThat(Mailboxes.ids(accountId)).hasSize(1);
    }

    @Test
    void dropsAStaleOne() {
        UUID id = UUID.randomUUID();
        topics.taken(CONSUMER, warning(id, 2));

        topics.stale(CONSUMER, warning(id, 1));

        assertThat(Mailboxes.ids(accountId)).hasSize(1);
    }

    @Test
    void parksPoison() {
        RetentionWarning poisoned = warning(UUID.randomUUID(), 1);

        topics.poison(CONSUMER, poisoned);

        assertThat(topics.reasonParked(CONSUMER, poisoned.warningId())).isEqualTo("unreadable-payload");
        assertThat(Mailboxes.ids(accountId)).isEmpty();
    }
}
