package se.tillit.platform.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.platform.commons.util.ExceptionUtils;
import se.tillit.localstack.postgres.Database;

/** The textbook poller that remembers the last number it saw. The proof's control: it must lose events where the relay loses none. */
final class CursorPoller {

    private final Database database;
    private final Thread thread;
    private volatile boolean closing;
    private int seen;

    CursorPoller(Database database) {
        this.database = database;
        this.thread = Thread.ofPlatform().start(this::poll);
    }

    private void poll() {
        long last = 0;
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement next =
                        connection.prepareStatement("select seq from outbox where seq > ? order by seq")) {
            boolean lastRound;
            do {
                lastRound = closing;
                next.setLong(1, last);
                try (ResultSet rows = next.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        seen++;
                    }
                }
                Thread.sleep(2);
            } while (!lastRound);
        } catch (SQLException | InterruptedException e) {
            throw ExceptionUtils.throwAsUncheckedException(e);
        }
    }

    /** Lets it look once more, now that nothing is written, and answers how many it ever saw. */
    int end() throws InterruptedException {
        closing = true;
        thread.join();
        return seen;
    }
}
