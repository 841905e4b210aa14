package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.events.EventType;
import se.tillit.localstack.Component;

/** Nothing stands anywhere that the data map does not know, and the map knows nothing that is not there. */
class DataMapIT {

    private final DataMap map = DataMap.read();

    @ParameterizedTest
    @EnumSource(
            value = Component.class,
            names = {"ACCOUNT_SERVICE", "CV_SERVICE", "JOBAGENT_SERVICE", "CONSENT_SERVICE"})
    void knowsEveryColumnOfEveryTable(Component service) throws SQLException {
        String database = service.label().replace("-service", "");
        Map<String, Set<String>> columns = columns(service);

        assertThat(columns)
                .allSatisfy(
                        (table, found) -> assertThat(map.table(database, table).names())
                                .as(database + "." + table)
                                .isEqualTo(found));
        assertThat(columns.keySet()).containsAll(map.tablesOf(database));
    }

    @Test
    void knowsEveryFieldOfEveryEvent() {
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(map.event(type.wireName()).names())
                        .as(type.wireName())
                        .isEqualTo(Arrays.stream(type.form().getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.toSet())));
    }

    private static Map<String, Set<String>> columns(Component service) throws SQLException {
        Map<String, Set<String>> columns = new TreeMap<>();
        try (Connection connection =
                        Platform.running().stack().database(service).connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name, column_name from information_schema.columns where table_schema = 'public'")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), _ -> new TreeSet<>()).add(rows.getString(2));
            }
        }
        return columns;
    }
}
