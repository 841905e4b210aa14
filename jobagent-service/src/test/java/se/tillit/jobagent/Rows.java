package se.tillit.jobagent;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The service's database, for what no answer shows. */
public final class Rows {

    private Rows() {}

    /** The first column of every row. */
    public static List<String> of(String query) {
        try (Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does what no call can do: lets time pass, and what else lies outside the service. */
    public static void change(String statement) {
        try (Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                var change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of every table that somewhere holds a text, by table. */
    public static List<String> holding(String text) {
        return of("select table_name from information_schema.tables where table_schema = 'public' order by 1").stream()
                .filter(table -> !of("select 1 from \"" + table + "\" t where t::text ilike '%" + text + "%'")
                        .isEmpty())
                .toList();
    }
}
