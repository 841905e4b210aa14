package se.tillit.platform.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.commons.util.ExceptionUtils;
import se.tillit.events.EventType;
import se.tillit.events.consent.ConsentChanged;
import se.tillit.localstack.postgres.Database;
import se.tillit.platform.event.EventJson;
import se.tillit.platform.outbox.OutboxBuckets;

/** Eight writers that change random aggregates, each change and its event in one transaction of random length. */
final class Writers {

    private static final int WRITERS = 8;

    private final Database database;
    private final List<UUID> aggregates;
    private final int events;
    private final long seed;
    private final AtomicInteger written = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    Writers(Database database, int aggregates, int events, long seed) {
        this.database = database;
        this.events = events;
        this.seed = seed;
        Random random = new Random(seed);
        this.aggregates = java.util.stream.Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(aggregates)
                .toList();
    }

    void prepare() throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute("create table aggregate (id uuid primary key, version bigint not null)");
            for (UUID aggregate : aggregates) {
                sql.execute("insert into aggregate values ('" + aggregate + "', 0)");
            }
        }
    }

    void start() {
        for (int writer = 0; writer < WRITERS; writer++) {
            Random dice = new Random(seed + writer);
            threads.add(Thread.ofPlatform().start(() -> write(dice)));
        }
    }

    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void write(Random dice) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            while (written.getAndIncrement() < events) {
                change(connection, aggregates.get(dice.nextInt(aggregates.size())), dice);
            }
        } catch (SQLException | InterruptedException e) {
            throw ExceptionUtils.throwAsUncheckedException(e);
        }
    }

    private static void change(Connection connection, UUID aggregate, Random dice)
            throws SQLException, InterruptedException {
        try (PreparedStatement next = connection.prepareStatement(
                        "update aggregate set version = version + 1 where id = ? returning version");
                PreparedStatement event = connection.prepareStatement("""
                        insert into outbox (id, bucket, topic, aggregate_type, aggregate_id, aggregate_version, type,
                            type_version, payload, created_at, correlation_id)
                        values (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, 'proof')
                        """)) {
            next.setObject(1, aggregate);
            long version;
            try (ResultSet row = next.executeQuery()) {
                row.next();
                version = row.getLong(1);
            }
            EventType type = EventType.CONSENT_CHANGED;
            event.setObject(1, UUID.randomUUID());
            event.setShort(2, OutboxBuckets.of(aggregate));
            event.setString(3, type.topic().wireName());
            event.setString(4, type.aggregate());
            event.setObject(5, aggregate);
            event.setLong(6, version);
            event.setString(7, type.wireName());
            event.setString(
                    8, EventJson.write(new ConsentChanged(aggregate, version, aggregate, "proof", version % 2 == 0)));
            event.setObject(9, OffsetDateTime.now(ZoneOffset.UTC));
            event.executeUpdate();
            // Transactions of different lengths: numbers are given before the commit, so they become visible out of
            // order.
            Thread.sleep(dice.nextInt(6));
            connection.commit();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
