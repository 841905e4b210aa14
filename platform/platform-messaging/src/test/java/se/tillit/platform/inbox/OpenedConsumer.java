package se.tillit.platform.inbox;

import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import se.tillit.events.account.AccountOpened;

/** Counts how often it was let through for each account; some days are trouble. */
@Singleton
class OpenedConsumer implements EventConsumer<AccountOpened> {

    static final LocalDate FAILS = LocalDate.of(1900, 1, 1);
    static final LocalDate WAITS = LocalDate.of(1900, 1, 2);
    static final LocalDate REFUSED_BY_THE_DATABASE = LocalDate.of(1900, 1, 3);
    static final LocalDate SAYS_SO = LocalDate.of(1900, 1, 4);

    private final EntityManager database;
    final AtomicInteger waits = new AtomicInteger();

    /** How often it was given several events together. */
    final AtomicInteger together = new AtomicInteger();

    /** The trace in which each account's event was taken. */
    final Map<UUID, String> traces = new ConcurrentHashMap<>();

    volatile boolean mended;

    OpenedConsumer(EntityManager database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "opened";
    }

    @Override
    public Class<AccountOpened> form() {
        return AccountOpened.class;
    }

    @Override
    public void takeAll(List<AccountOpened> events) {
        together.incrementAndGet();
        EventConsumer.super.takeAll(events);
    }

    @Override
    public void take(AccountOpened event) {
        traces.put(event.accountId(), Span.current().getSpanContext().getTraceId());
        database.createNativeQuery("""
            insert into opened as known (account_id, version, opened_on, applied)
            values (:account, :version, :day, 1)
            on conflict (account_id) do update set version = excluded.version,
                opened_on = excluded.opened_on, applied = known.applied + 1
            """)
                .setParameter("account", event.accountId())
                .setParameter("version", event.version())
                .setParameter("day", event.openedOn())
                .executeUpdate();
        if (event.openedOn().equals(FAILS) && !mended) {
            throw new IllegalStateException("canary@example.com is not for a log");
        }
        if (event.openedOn().equals(SAYS_SO)) {
            throw new PoisonException("not-for-me");
        }
        if (event.openedOn().equals(WAITS) && waits.getAndDecrement() > 0) {
            throw new TryAgainException("not yet");
        }
    }
}
