package se.tillit.cv;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Somebody else's transaction, which has done something and is not committed yet. */
public final class OtherTransaction implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Connection connection;
    private final int process;

    public OtherTransaction(String... statements) throws SQLException {
        connection = CDI.current().select(DataSource.class).get().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
            var pid = statement.executeQuery("select pg_backend_pid()");
            pid.next();
            process = pid.getInt(1);
        }
    }

    /** Waits until so many others wait for it, or for each other behind it. */
    public void awaitWaiting(int others) {
        await().atMost(SOON).until(() -> Rows.of("""
                        with recursive waiting as (
                            select %d as pid
                            union
                            select a.pid from pg_stat_activity a join waiting w on w.pid = any (pg_blocking_pids(a.pid)))
                        select pid from waiting""".formatted(process)).size() == others + 1);
    }

    public void commits() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
