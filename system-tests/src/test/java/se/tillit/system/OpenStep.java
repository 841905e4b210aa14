package se.tillit.system;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import se.tillit.localstack.Component;

/**
 * Waits in consent-service's database until a step of a person's erasure is open, and keeps it open while something is done:
 * its answer cannot be noted meanwhile.
 */
final class OpenStep {

    static final int STEPS = 12;

    /** consent-service does its own steps in the transaction that notes the answer before them: nobody sees them open. */
    private static final Set<Integer> OWN_STEPS = Set.of(7, 11);

    private static final Duration COMES_WITHIN = Duration.ofMinutes(4);

    /** All are over when none is open. */
    private static final String OPEN = """
            select coalesce(min(t.position), %d) from erasure e join erasure_task t on t.erasure_id = e.id
            where e.account_id = ?::uuid and t.done_at is null and e.state = 'RUNNING'
            """.formatted(STEPS);

    private final Rows rows;
    private final String account;
    private final int step;

    OpenStep(Rows rows, String account, int step) {
        this.rows = rows;
        this.account = account;
        this.step = step;
    }

    /** What is done to a process. */
    interface Harm {
        void happens() throws InterruptedException;
    }

    /** Does it while the step is open. A step that was over before it could be held leaves the next one to it. */
    void during(Harm harm) throws SQLException, InterruptedException {
        try (Connection saga = open();
                Connection tables = open()) {
            if (OWN_STEPS.contains(step)) {
                awaitStep(saga, step - 1);
                hold(saga);
                if (open(saga) < step) {
                    holdOwnTables(tables);
                    saga.rollback();
                    awaitOwnStep(saga, tables);
                }
            } else {
                awaitStep(saga, step);
                hold(saga);
            }
            harm.happens();
            saga.rollback();
            tables.rollback();
        }
    }

    private Connection open() throws SQLException {
        Connection connection = rows.connect(Component.CONSENT_SERVICE);
        connection.setAutoCommit(false);
        return connection;
    }

    private void awaitStep(Connection connection, int awaited) {
        await("step " + awaited)
                .atMost(COMES_WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> open(connection) >= awaited);
    }

    private int open(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OPEN)) {
            query.setString(1, account);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void hold(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select id from erasure where account_id = ?::uuid for update")) {
            lock.setString(1, account);
            lock.executeQuery().close();
        }
    }

    private static void holdOwnTables(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table policy_acceptance in share mode");
        }
    }

    /** Until consent-service stands in the middle of deleting its own rows; an erasure that was blocked before it does not come there. */
    private void awaitOwnStep(Connection saga, Connection tables) {
        await("its own step")
                .atMost(COMES_WITHIN)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> isWaiting(tables) || open(saga) >= step);
    }

    private static boolean isWaiting(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select count(*) from pg_locks"
                        + " where relation = 'policy_acceptance'::regclass and not granted")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }
}
