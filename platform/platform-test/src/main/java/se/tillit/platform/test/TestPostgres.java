package se.tillit.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL on a free port with an empty database that an ordinary role owns, as in a deployment. It forgets
 * everything and does not sync to disk, so no durability figure may come from it.
 */
public class TestPostgres implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .start();
            server = started;
            try (Connection admin = started.getPostgresDatabase().getConnection();
                    Statement sql = admin.createStatement()) {
                sql.execute("create role service login password 'service'");
                sql.execute("create database service owner service");
            }
            return Map.of(
                    "TILLIT_DB_URL", "jdbc:postgresql://localhost:" + started.getPort() + "/service",
                    "TILLIT_DB_USER", "service",
                    "TILLIT_DB_PASSWORD", "service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
