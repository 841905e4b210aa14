package se.tillit.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.tillit.localstack.cache.SharedCache;
import se.tillit.localstack.process.Part;
import se.tillit.localstack.process.ProcessSpec;
import se.tillit.localstack.process.StartFailedException;
import se.tillit.localstack.process.StopSignal;
import se.tillit.localstack.secrets.Secrets;

/**
 * The database server of a local stack. It listens on the loopback address alone and wants a password from everybody; each database
 * belongs to the role of its own name, and no other role may connect to it.
 */
public final class PostgresServer implements Part {

    private static final String SUPERUSER = "postgres";

    private final SharedCache cache;
    private final Secrets secrets;
    private final Path data;
    private final Path log;
    private final int port;
    private final boolean durable;
    private final List<String> databases;

    /**
     * @param durable whether a commit survives a crash of the machine; only a test whose data nobody wants may say no
     * @param databases the databases to create; each is owned by a role of the same name
     */
    public PostgresServer(
            SharedCache cache,
            Secrets secrets,
            Path data,
            Path log,
            int port,
            boolean durable,
            List<String> databases) {
        this.cache = cache;
        this.secrets = secrets;
        this.data = data;
        this.log = log;
        this.port = port;
        this.durable = durable;
        this.databases = List.copyOf(databases);
    }

    @Override
    public String name() {
        return "postgres";
    }

    /** The database of this name, as its owner. */
    public Database database(String name) {
        return new Database(url(name), name, secrets.password("postgres." + name));
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public ProcessSpec prepare() throws IOException, InterruptedException {
        PostgresBinaries binaries = PostgresBinaries.unpacked(cache);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            new DataDirectory(data).initialise(binaries, superuser().password());
        }
        new DataDirectory(data).removeStaleLock();
        List<String> command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", data.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new ProcessSpec(command, data, Map.of(), log, StopSignal.INT, true);
    }

    private Map<String, String> settings() {
        String durability = durable ? "on" : "off";
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("fsync", durability),
                Map.entry("synchronous_commit", durability),
                Map.entry("full_page_writes", durability),
                // A segment that was replayed is deleted, not renamed and kept with what was in it.
                Map.entry("wal_recycle", "off"),
                Map.entry("min_wal_size", "32MB"),
                // Nobody guesses a password of 24 random bytes: to make each guess dear only makes each connection
                // dear.
                Map.entry("scram_iterations", "1"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                // A failing statement's text and the values of a violated key are people's data: not for a log.
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_error_verbosity", "terse"));
    }

    @Override
    public boolean answers() {
        try (Connection connection = superuser().connect();
                Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void furnish() {
        try (Connection connection = superuser().connect();
                Statement statement = connection.createStatement()) {
            for (String name : databases) {
                furnish(connection, statement, name);
            }
        } catch (SQLException e) {
            throw new StartFailedException("postgres: the databases could not be created: " + e.getMessage());
        }
    }

    /**
     * Rewrites every table and index, takes the statistics anew, and lets the log go on to new files, so that what was deleted is
     * in no file any more. Every table is locked while it is rewritten.
     */
    public void sweep() throws SQLException {
        for (String name : databases) {
            try (Connection connection =
                            new Database(url(name), SUPERUSER, superuser().password()).connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("vacuum (full, analyze)");
                // Once more for the statistics' own table, which held samples of what was deleted.
                statement.execute("vacuum (full) pg_statistic");
            }
        }
        try (Connection connection = superuser().connect();
                Statement statement = connection.createStatement()) {
            for (int segment = 0; segment < 3; segment++) {
                statement.execute("select pg_switch_wal()");
                statement.execute("checkpoint");
            }
        }
    }

    private void furnish(Connection connection, Statement statement, String name) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            statement.execute("create role " + name + " login");
        }
        statement.execute("alter role " + name + " password '" + database(name).password() + "'");
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            statement.execute("create database " + name + " owner " + name);
        }
        statement.execute("revoke all on database " + name + " from public");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Database superuser() {
        return new Database(url(SUPERUSER), SUPERUSER, secrets.password("postgres.superuser"));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
