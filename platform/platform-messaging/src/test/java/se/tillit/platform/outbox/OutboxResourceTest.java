package se.tillit.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import se.tillit.events.account.AccountOpened;
import se.tillit.platform.test.PlatformStack;

/** An event is there exactly when the change is that it tells of. */
@QuarkusTest
@WithTestResource(PlatformStack.class)
class OutboxResourceTest {

    @Inject
    Outbox outbox;

    @Inject
    EntityManager database;

    private final UUID account = UUID.randomUUID();

    @Test
    void aChangeThatIsRolledBackTellsNothing() {
        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(opened(1));
                    throw new IllegalStateException("the change fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        // Then
        assertThat(rows("true")).isZero();
    }

    @Test
    void aChangeThatIsCommittedIsTold() {
        // When
        QuarkusTransaction.requiringNew().run(() -> outbox.append(opened(1)));

        // Then
        await().until(() -> rows("sent_at is not null") == 1);
    }

    @Test
    void aSecondEventOfAVersionFailsItsChangeAndIsNotDropped() {
        // Given
        QuarkusTransaction.requiringNew().run(() -> outbox.append(opened(1)));

        // Then
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(opened(1))))
                .isInstanceOf(ConstraintViolationException.class);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(opened(2)));
        assertThat(rows("true")).isEqualTo(2);
    }

    private AccountOpened opened(long version) {
        return new AccountOpened(account, version, LocalDate.of(2026, 3, 1));
    }

    private long rows(String condition) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(
                                        "select count(*) from outbox where aggregate_id = :account and " + condition)
                                .setParameter("account", account)
                                .getSingleResult())
                        .longValue());
    }
}
