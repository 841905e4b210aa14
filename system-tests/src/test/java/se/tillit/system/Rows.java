package se.tillit.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import se.tillit.localstack.Component;
import se.tillit.localstack.postgres.Database;

/** What stands in the databases, asked past every service. */
final class Rows {

    static final List<Component> OWNERS = List.of(
            Component.ACCOUNT_SERVICE,
            Component.CV_SERVICE,
            Component.JOBAGENT_SERVICE,
            Component.CONSENT_SERVICE,
            Component.KEYCLOAK);

    private static final int SECONDS = 5;

    /** Kept between questions: to sign in takes longer than most of them. */
    private static final Map<Component, Deque<Connection>> IDLE = new ConcurrentHashMap<>();

    private final Platform platform;

    Rows(Platform platform) {
        this.platform = platform;
    }

    /** A connection for one question; whoever kills the database ends it too. */
    private record Lent(Connection connection, Deque<Connection> idle) implements AutoCloseable {
        @Override
        public void close() {
            idle.push(connection);
        }
    }

    private Lent lend(Component owner) throws SQLException {
        Deque<Connection> idle = IDLE.computeIfAbsent(owner, _ -> new ConcurrentLinkedDeque<>());
        for (Connection known = idle.poll(); known != null; known = idle.poll()) {
            if (known.isValid(SECONDS)) {
                return new Lent(known, idle);
            }
            known.close();
        }
        return new Lent(connect(owner), idle);
    }

    /** A connection of its own, for who holds something with it. */
    Connection connect(Component owner) throws SQLException {
        Database database = platform.stack().database(owner);
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** The first column of what a query finds; its parameters are texts. */
    List<String> texts(Component owner, String sql, String... parameters) {
        try (Lent lent = lend(owner);
                PreparedStatement statement = lent.connection().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(Component owner, String sql, String... parameters) {
        return Long.parseLong(texts(owner, sql, parameters).getFirst());
    }

    /** Whose address it is. */
    String account(String email) {
        return texts(Component.ACCOUNT_SERVICE, "select id::text from account where email_key = lower(?)", email)
                .getFirst();
    }

    /** How many events wait to be sent, in all services. */
    long waitingEvents() {
        return OWNERS.stream()
                .filter(Component::isService)
                .mapToLong(owner -> number(owner, "select count(*) from outbox where sent_at is null"))
                .sum();
    }

    /** How many mails wait to be sent. */
    long waitingMail() {
        return number(Component.ACCOUNT_SERVICE, "select count(*) from mail where state in ('WAITING', 'IN_HAND')");
    }

    /**
     * In which tables of which database a text stands, in any column, binary ones too, with the number of rows; each database
     * is asked once.
     */
    Map<String, Long> naming(String text) {
        Map<String, Long> found = new TreeMap<>();
        for (Component owner : OWNERS) {
            texts(owner, everywhere(owner), text).forEach(hit -> {
                String[] tableAndRows = hit.split("=", 2);
                found.put(owner.label() + "." + tableAndRows[0], Long.valueOf(tableAndRows[1]));
            });
        }
        return found;
    }

    private String everywhere(Component owner) {
        String each = texts(
                        owner,
                        "select quote_ident(table_name) from information_schema.tables"
                                + " where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")
                .stream()
                .map(
                        table -> "select '" + table + "' as name, count(*) as hits from " + table
                                + " t, sought where position(sought.text in t::text) > 0 or position(sought.hex in t::text) > 0")
                .collect(Collectors.joining(" union all "));
        return "with sought as (select v as text, encode(convert_to(v, 'UTF8'), 'hex') as hex from (select ?::text as v) a)"
                + " select name || '=' || hits from (" + each + ") a where hits > 0";
    }
}
