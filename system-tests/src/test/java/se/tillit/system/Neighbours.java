package se.tillit.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.tillit.localstack.Component;

/** Every row that names somebody who stays, by table. */
final class Neighbours {

    /** What the platform needs while something is on its way; emptied by itself. */
    private static final Set<String> TRANSPORT =
            Set.of("outbox", "inbox", "inbox_version", "inbox_parked", "idempotency_key", "mail");

    /** consent-service asks some minutes later whether a disclosure was granted, whoever is erased meanwhile. */
    private static final String NOTED_LATER = "granted_at";

    private final Platform platform;
    private final List<String> traces;

    Neighbours(Platform platform, List<ErasedPerson> people) {
        this.platform = platform;
        this.traces = people.stream()
                .flatMap(person -> Stream.concat(person.values().stream(), Stream.of(person.account())))
                .toList();
    }

    Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Component component : Scan.WITH_DATABASE) {
            try (Connection connection = platform.stack().database(component).connect()) {
                for (String table : Scan.tables(connection)) {
                    List<String> found = naming(connection, table);
                    if (!found.isEmpty()) {
                        rows.put(Scan.database(component) + "." + table, found);
                    }
                }
            }
        }
        return rows;
    }

    private List<String> naming(Connection connection, String table) throws SQLException {
        List<String> found = new ArrayList<>();
        if (TRANSPORT.contains(table) || table.contains("session")) {
            return found;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select (to_jsonb(t) - '" + NOTED_LATER + "')::text from \"" + table + "\" t order by 1")) {
            while (rows.next()) {
                String row = rows.getString(1);
                if (traces.stream().anyMatch(row::contains)) {
                    found.add(row);
                }
            }
        }
        return found;
    }
}
