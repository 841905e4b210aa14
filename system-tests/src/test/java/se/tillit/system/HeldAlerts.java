package se.tillit.system;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import se.tillit.localstack.Component;

/**
 * Holds the table of alerts: whoever has something to tell waits in the middle of its transaction until it is let go, or is
 * killed there.
 */
final class HeldAlerts implements AutoCloseable {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(5);

    private static final String WAITING =
            "select count(*) from pg_locks where relation = 'job_alert'::regclass and not granted";

    private final Rows rows;
    private final Connection connection;

    HeldAlerts(Rows rows) throws SQLException {
        this.rows = rows;
        this.connection = rows.connect(Component.JOBAGENT_SERVICE);
        connection.setAutoCommit(false);
        hold();
    }

    void hold() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table job_alert in share row exclusive mode");
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
        return rows.number(Component.JOBAGENT_SERVICE, WAITING);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
