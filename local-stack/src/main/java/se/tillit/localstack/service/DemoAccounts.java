package se.tillit.localstack.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import se.tillit.localstack.postgres.Database;
import se.tillit.localstack.process.StartFailedException;

/** The rows behind the demo users. Putting them again changes nothing, so what people did with them meanwhile stays. */
final class DemoAccounts {

    private final Database database;

    DemoAccounts(Database database) {
        this.database = database;
    }

    void put() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(script());
            connection.commit();
        } catch (SQLException e) {
            throw new StartFailedException(
                    "account-service: the demo accounts do not fit its schema: " + e.getMessage());
        }
    }

    static String script() {
        try (InputStream script = DemoAccounts.class.getResourceAsStream("demo-accounts.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
