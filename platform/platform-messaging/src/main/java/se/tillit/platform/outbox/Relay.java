package se.tillit.platform.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Sends what waits in the outbox, some buckets at a time. A bucket is leased by an advisory lock of the sending transaction, so
 * of all replicas one at a time sends it, and a relay that dies gives it back with its connection. Nothing is skipped,
 * because there is no cursor: whatever is not marked is sent, and a row that was sent but not marked is sent again.
 *
 * <p>Measured against a cursor in {@code docs/trust.md}; what was weighed besides stands in ADR 0008.
 */
public final class Relay {

    private static final int NAMESPACE = 0x7111;
    private static final int BATCH = 100;

    /** How many buckets are sent in one transaction: a few waiting rows are spread over all of them, and several replicas share. */
    private static final int BUCKETS = 16;

    private static final String OPEN_BUCKETS =
            "select distinct bucket from outbox where sent_at is null and parked_reason is null";
    private static final String LEASE =
            "select bucket from unnest(?) as waiting (bucket) where pg_try_advisory_xact_lock(?, bucket)";
    private static final String READ = """
        select row.* from unnest(?) as leased (number) cross join lateral (
            select id, topic, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload, created_at,
                   correlation_id, traceparent, seq
            from outbox where bucket = leased.number and sent_at is null and parked_reason is null
            order by seq limit ?
        ) as row
        order by row.seq
        """;
    private static final String MARK = "update outbox set sent_at = ? where id = any (?)";
    private static final String PARK = "update outbox set parked_reason = ? where id = ?";

    private final DataSource database;
    private final Sender sender;
    private final Clock clock;

    public Relay(DataSource database, Sender sender, Clock clock) {
        this.database = database;
        this.sender = sender;
        this.clock = clock;
    }

    /** What a round did. */
    public record Round(int sent, int parked, boolean brokerFailed) {

        Round plus(Round other) {
            return new Round(sent + other.sent, parked + other.parked, brokerFailed || other.brokerFailed);
        }
    }

    /** Sends a batch of every bucket that waits and that no other relay holds, some buckets at a time. */
    public Round round() throws SQLException {
        Round total = new Round(0, 0, false);
        List<Integer> open = openBuckets();
        for (int from = 0; from < open.size(); from += BUCKETS) {
            total = total.plus(send(open.subList(from, Math.min(open.size(), from + BUCKETS))));
            if (total.brokerFailed()) {
                // The other buckets would only wait for the same timeouts, holding their leases.
                return total;
            }
        }
        return total;
    }

    private List<Integer> openBuckets() throws SQLException {
        List<Integer> buckets = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OPEN_BUCKETS)) {
            while (rows.next()) {
                buckets.add(rows.getInt(1));
            }
        }
        // So that replicas that wake together do not queue for the same ones.
        Collections.shuffle(buckets);
        return buckets;
    }

    private Round send(List<Integer> buckets) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Integer> leased = lease(connection, buckets);
                Round round = leased.isEmpty() ? new Round(0, 0, false) : sendLeased(connection, leased);
                connection.commit();
                return round;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Those that nobody else holds. */
    private static List<Integer> lease(Connection connection, List<Integer> buckets) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LEASE)) {
            statement.setArray(1, connection.createArrayOf("integer", buckets.toArray()));
            statement.setInt(2, NAMESPACE);
            try (ResultSet rows = statement.executeQuery()) {
                List<Integer> leased = new ArrayList<>();
                while (rows.next()) {
                    leased.add(rows.getInt(1));
                }
                return leased;
            }
        }
    }

    private Round sendLeased(Connection connection, List<Integer> buckets) throws SQLException {
        Batch batch = new Batch(read(connection, buckets));
        batch.send(sender);
        mark(connection, batch.sent());
        for (Batch.Refusal refusal : batch.refused()) {
            park(connection, refusal);
        }
        return new Round(batch.sent().size(), batch.refused().size(), batch.brokerFailed());
    }

    private static List<OutboxRow> read(Connection connection, List<Integer> buckets) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setArray(1, connection.createArrayOf("integer", buckets.toArray()));
            statement.setInt(2, BATCH);
            try (ResultSet rows = statement.executeQuery()) {
                List<OutboxRow> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        }
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getLong(5),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10),
                row.getString(11));
    }

    private void mark(Connection connection, List<UUID> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(MARK)) {
            Array ids = connection.createArrayOf("uuid", sent.toArray());
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setArray(2, ids);
            statement.executeUpdate();
        }
    }

    private static void park(Connection connection, Batch.Refusal refusal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PARK)) {
            statement.setString(1, refusal.reason());
            statement.setObject(2, refusal.id());
            statement.executeUpdate();
        }
    }
}
