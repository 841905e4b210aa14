package se.tillit.account.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.UUID;
import se.tillit.platform.inbox.TryAgainException;

/** Deletes and counts what stands of a candidate. */
@ApplicationScoped
class Traces {

    private static final String NOT_IN_HAND = " and not (state = 'IN_HAND' and next_attempt_at > :now)";

    private final EntityManager database;
    private final Clock clock;

    Traces(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long delete(Trace trace, UUID accountId) {
        return trace == Trace.MAIL
                ? deleteMail(accountId)
                : query(trace.deletion(), accountId).executeUpdate();
    }

    /** What nobody is handing over; while somebody is, the step waits, so that nothing goes out once it has answered. */
    private long deleteMail(UUID accountId) {
        long deleted = query(Trace.MAIL.deletion() + NOT_IN_HAND, accountId)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (count(Trace.MAIL, accountId) > 0) {
            throw new TryAgainException("a mail to the person is being handed over");
        }
        return deleted;
    }

    long count(Trace trace, UUID accountId) {
        return ((Number) query(trace.count(), accountId).getSingleResult()).longValue();
    }

    private Query query(String statement, UUID accountId) {
        return database.createNativeQuery(statement).setParameter("account", accountId);
    }
}
