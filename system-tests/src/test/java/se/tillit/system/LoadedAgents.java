package se.tillit.system;

import static java.time.temporal.ChronoUnit.HOURS;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.localstack.Component;

/**
 * Agents of people who do not exist, written past the service as {@code WriteAgent} would have written them: in each transaction
 * one number of the counter row, rows of agents that have seen the matches so far, and for each a row under that number, by which
 * every replica learns of it. The n-th has n in its id. They are deleted as the service deletes, too.
 */
final class LoadedAgents implements AutoCloseable {

    private static final int AT_ONCE = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String WRITE = """
            with counted as (update job_agent_version set version = version + 1 returning version),
                written as (
                    insert into job_agent (id, account_id, name, criteria, frequency, weekday, hour, state, stop_version, version,
                        created_at, updated_at, told_through, criteria_since, due_at)
                    select agent, gen_random_uuid(), 'Bevakning', cast(criteria as jsonb), frequency, ?, ?, 'ON', 0, 1,
                        now(), now(), matched.so_far, matched.so_far, cast(due as timestamptz)
                    from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                        as wanted (agent, criteria, frequency, due),
                        (select last_value as so_far from ad_match_seq) matched
                    returning number)
            insert into job_agent_change (number, changed_no) select number, version from written, counted
            """;

    private static final String DELETE = """
            with counted as (update job_agent_version set version = version + 1 returning version),
                gone as (delete from job_agent where id between ? and ? returning number)
            update job_agent_change c set changed_no = version from gone, counted where c.number = gone.number
            """;

    private final Rows rows;
    private final AlertMarket market;
    private final long name = UUID.randomUUID().getMostSignificantBits();
    private final int count;

    LoadedAgents(Rows rows, AlertMarket market, int count) {
        this.rows = rows;
        this.market = market;
        this.count = count;
    }

    /** Has all of them written. When it returns no replica needs to have heard of the last ones, and yet they miss nothing. */
    void come() throws SQLException {
        try (Connection connection = rows.connect(Component.JOBAGENT_SERVICE);
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            for (int from = 0; from < count; from += AT_ONCE) {
                write(write, from, Math.min(count, from + AT_ONCE));
            }
        }
    }

    /** One in ten tells at once; of the others every second daily and every second weekly. */
    static String frequency(int agent) {
        return agent % 10 == 0 ? "INSTANT" : agent % 2 == 0 ? "WEEKLY" : "DAILY";
    }

    private void write(PreparedStatement write, int from, int to) throws SQLException {
        // An hour ago: as far from the next as can be.
        ZonedDateTime time =
                ZonedDateTime.now(ZoneId.of("Europe/Stockholm")).minusHours(1).truncatedTo(HOURS);
        List<UUID> ids = new ArrayList<>();
        List<String> criteria = new ArrayList<>();
        List<String> frequencies = new ArrayList<>();
        List<String> dues = new ArrayList<>();
        for (int agent = from; agent < to; agent++) {
            String frequency = frequency(agent);
            ids.add(new UUID(name, agent));
            criteria.add(criteria(market.wish(agent)));
            frequencies.add(frequency);
            dues.add(due(frequency, time));
        }
        write.setString(1, time.getDayOfWeek().name());
        write.setInt(2, time.getHour());
        Connection connection = write.getConnection();
        write.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
        write.setArray(4, connection.createArrayOf("text", criteria.toArray()));
        write.setArray(5, connection.createArrayOf("text", frequencies.toArray()));
        write.setArray(6, connection.createArrayOf("text", dues.toArray()));
        write.executeUpdate();
    }

    private static String criteria(AlertMarket.Wish wish) {
        ObjectNode criteria = JSON.createObjectNode().put("q", wish.q());
        if (!wish.place().isEmpty()) {
            criteria.putArray("place").add(wish.place());
        }
        return criteria.toString();
    }

    private static @Nullable String due(String frequency, ZonedDateTime time) {
        return switch (frequency) {
            case "DAILY" -> time.plusDays(1).toInstant().toString();
            case "WEEKLY" -> time.plusWeeks(1).toInstant().toString();
            default -> null;
        };
    }

    UUID first() {
        return new UUID(name, 0);
    }

    UUID last() {
        return new UUID(name, count - 1L);
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = rows.connect(Component.JOBAGENT_SERVICE);
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, first());
            delete.setObject(2, last());
            delete.executeUpdate();
        }
    }
}
