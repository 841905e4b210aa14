package se.tillit.system;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import se.tillit.localstack.Component;

/**
 * Holds a table of a service: who has something to write to it waits in the middle of its transaction until it is let go, or
 * killed there.
 */
final class HeldTable implements AutoCloseable {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(5);

    private static final String WAITING = "select count(*) from pg_locks where relation = ?::regclass and not granted";

    private final Rows rows;
    private final Component owner;
    private final String table;
    private final Connection connection;

    HeldTable(Rows rows, Component owner, String table) throws SQLException {
        this.rows = rows;
        this.owner = owner;
        this.table = table;
        this.connection = rows.connect(owner);
        connection.setAutoCommit(false);
        hold();
    }

    /** Alerts, which who matches ads and who makes digests writes last. */
    static HeldTable ofAlerts(Rows rows) throws SQLException {
        return new HeldTable(rows, Component.JOBAGENT_SERVICE, "job_alert");
    }

    void hold() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share row exclusive mode");
        }
    }

    /** Waits until so many have something in hand. */
    void awaitInHand(int transactions) {
        await(transactions + " in hand").atMost(LONG_ENOUGH).pollInterval(POLL).until(() -> waiting() >= transactions);
    }

    /** Lets go, and waits until nobody waits any more; what a killed one had in hand is undone then. */
    void letGo() throws SQLException {
        connection.rollback();
        await("nothing in hand").atMost(LONG_ENOUGH).pollInterval(POLL).until(() -> waiting() == 0);
    }

    private long waiting() {
        return rows.number(owner, WAITING, table);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
