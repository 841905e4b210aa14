package se.tillit.bench.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a service has its database do, by looking again and again: which statement is under way, and what it waits for. */
public final class Statements implements AutoCloseable {
    private static final String UNDER_WAY = """
        select coalesce(wait_event_type || ' ' || wait_event, 'runs'), left(regexp_replace(query, '\\s+', ' ', 'g'), 72)
        from pg_stat_activity where usename = current_user and pid <> pg_backend_pid() and state = 'active'
        """;

    private final Connection database;
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private final Thread thread;
    private int looks;

    /** Looks until it is closed, which closes the connection too. */
    public Statements(Connection database) {
        this.database = database;
        thread = Thread.ofPlatform().daemon().start(this::watch);
    }

    private void watch() {
        try (PreparedStatement underWay = database.prepareStatement(UNDER_WAY)) {
            while (!Thread.interrupted()) {
                looks++;
                try (ResultSet rows = underWay.executeQuery()) {
                    while (rows.next()) {
                        seen.merge("%-22s %s".formatted(rows.getString(1), rows.getString(2)), 1, Integer::sum);
                    }
                }
                Thread.sleep(10);
            }
        } catch (InterruptedException _) {
            // over
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Prints what was seen most often. */
    public void print(int most) {
        System.out.printf("  %,d looks at the database; the statement that was under way%n", looks);
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(each ->
                        System.out.printf("    %5.1f %%  %s%n", 100.0 * each.getValue() / looks, each.getKey()));
    }

    @Override
    public void close() throws SQLException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
