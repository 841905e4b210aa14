package se.tillit.account.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Whether the queue holds nothing that is about to go out. What failed and comes back later may wait. */
@Singleton
public class MailQuiet {

    private final EntityManager database;
    private final Clock clock;

    MailQuiet(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean holds() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("""
                                select not exists (select from mail where state = 'IN_HAND'
                                                   or state = 'WAITING' and next_attempt_at <= ?1)
                                """, Boolean.class)
                        .setParameter(1, clock.instant())
                        .getSingleResult()
                        .equals(true));
    }
}
