package se.tillit.bench.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.tillit.localstack.Component;

/** Job agents straight into jobagent-service's tables: a hundred thousand by its API would be another measurement. */
public final class AgentRows {
    private static final int PAGE = 5_000;
    private static final JsonMapper JSON = new JsonMapper();

    /** None of them is due before the run is over. */
    private static final String INSERT = """
        with counted as (update job_agent_version set version = version + 1 returning version),
        fresh as (
            insert into job_agent (id, account_id, name, criteria, frequency, weekday, hour, state, stop_version, version,
                                   created_at, updated_at, told_through, criteria_since, due_at)
            select gen_random_uuid(), account, 'Bevakning', cast(criteria as jsonb), frequency, 'MONDAY', 7, 'ON', 0, 1,
                   now(), now(), 0, 0, case when frequency = 'INSTANT' then null else now() + interval '30 days' end
            from unnest(?, ?, ?) as agent (account, criteria, frequency)
            returning number)
        insert into job_agent_change (number, changed_no) select number, version from fresh, counted
        """;

    private AgentRows() {}

    /** An agent and whose it is. */
    public record Row(UUID account, Map<String, Object> criteria, String frequency) {}

    /** Writes them and waits until the service has all of them in memory. */
    public static void write(Platform platform, List<Row> agents)
            throws SQLException, IOException, InterruptedException {
        try (Connection database = platform.connect(Component.JOBAGENT_SERVICE);
                PreparedStatement insert = database.prepareStatement(INSERT)) {
            for (int from = 0; from < agents.size(); from += PAGE) {
                List<Row> page = agents.subList(from, Math.min(agents.size(), from + PAGE));
                insert.setArray(
                        1,
                        database.createArrayOf(
                                "uuid", page.stream().map(Row::account).toArray()));
                insert.setArray(
                        2,
                        database.createArrayOf(
                                "text", page.stream().map(AgentRows::criteria).toArray()));
                insert.setArray(
                        3,
                        database.createArrayOf(
                                "text", page.stream().map(Row::frequency).toArray()));
                insert.executeUpdate();
            }
            try (Statement statement = database.createStatement()) {
                statement.execute("analyze");
            }
        }
        Service service = platform.measured(Component.JOBAGENT_SERVICE);
        while (service.metric("tillit_matching_agents") < agents.size()) {
            Thread.sleep(200);
        }
    }

    private static String criteria(Row agent) {
        try {
            return JSON.writeValueAsString(agent.criteria());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
