package se.tillit.system;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import se.tillit.localstack.Component;

/**
 * Kills account-service between the mail server's 250 and the mark in the queue. The mail's row is locked here as soon as it
 * is claimed, so the mark has to wait; when the mail has come the process is killed, and then the row let go.
 */
final class HeldMail {

    private static final Duration COMES_WITHIN = Duration.ofSeconds(15);

    private static final String HOLD =
            "select id from mail where account_id = ?::uuid and state = 'IN_HAND' for update";

    private final Crashes crashes;
    private final Rows rows;
    private final AtomicInteger wanted;

    /** @param times how often */
    HeldMail(Crashes crashes, Rows rows, int times) {
        this.crashes = crashes;
        this.rows = rows;
        this.wanted = new AtomicInteger(times);
    }

    boolean isOver() {
        return wanted.get() <= 0;
    }

    /** Does what makes a mail go out and kills when it is out; answers false, and does nothing, when it is not wanted now. */
    boolean killsDuring(String account, Inbox inbox, Runnable writing) {
        if (isOver() || !crashes.reserve(Component.ACCOUNT_SERVICE)) {
            return false;
        }
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> crash = CompletableFuture.runAsync(() -> crash(account, inbox, over));
        try {
            writing.run();
        } finally {
            over.set(true);
            crash.join();
            crashes.free(Component.ACCOUNT_SERVICE);
        }
        return true;
    }

    private void crash(String account, Inbox inbox, AtomicBoolean over) {
        try (Connection connection = rows.connect(Component.ACCOUNT_SERVICE)) {
            connection.setAutoCommit(false);
            if (holds(connection, account, over)) {
                await().atMost(COMES_WITHIN)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> !inbox.aboutEmployersMessages().isEmpty());
                crashes.killNow(Component.ACCOUNT_SERVICE);
                wanted.decrementAndGet();
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean holds(Connection connection, String account, AtomicBoolean over) throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setString(1, account);
            while (!over.get()) {
                try (ResultSet row = hold.executeQuery()) {
                    if (row.next()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
