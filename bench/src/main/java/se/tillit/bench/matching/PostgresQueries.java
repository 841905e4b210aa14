package se.tillit.bench.matching;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillit.bench.market.Ad;
import se.tillit.bench.market.Agent;

/**
 * Agents as rows of PostgreSQL: those with words by the rarest of them, the others by GIN indexes over their occupations and places, and every row
 * found checked against all that it asks for.
 */
final class PostgresQueries implements StoredQueries {
    private static final int BATCH = 20_000;
    private static final String TABLE = """
        create unlogged table agent (number integer, rarest text, occupations text[], places text[], types text[], text tsquery)
        """;
    private static final String INSERT = """
        insert into agent values (?, nullif(?, ''), cast(nullif(?, '{}') as text[]), cast(nullif(?, '{}') as text[]),
                                  cast(nullif(?, '{}') as text[]), cast(nullif(?, '') as tsquery))
        """;
    private static final List<String> INDEXES = List.of(
            "create index on agent (rarest) where rarest is not null",
            "create index on agent using gin (occupations, places)"
                    + " where rarest is null and occupations is not null and places is not null",
            "create index on agent using gin (occupations) where rarest is null and places is null",
            "create index on agent using gin (places) where rarest is null and occupations is null",
            "create index on agent (number) where rarest is null and occupations is null and places is null",
            "vacuum analyze agent");
    private static final String MATCH = """
        with ad as materialized (select cast(? as text[]) as words, cast(? as text[]) as occupations,
                                        cast(? as text[]) as places, cast(? as text[]) as types,
                                        cast(? as tsvector) as text)
        select array_agg(number) from (
          select a.* from agent a where a.rarest = any ((select words from ad)::text[])
            and (a.occupations is null or a.occupations && (select occupations from ad))
            and (a.places is null or a.places && (select places from ad))
          union all
          select a.* from agent a where a.rarest is null and a.occupations is not null and a.places is not null
            and a.occupations && (select occupations from ad) and a.places && (select places from ad)
          union all
          select a.* from agent a where a.rarest is null and a.places is null
            and a.occupations && (select occupations from ad)
          union all
          select a.* from agent a where a.rarest is null and a.occupations is null
            and a.places && (select places from ad)
          union all
          select a.* from agent a where a.rarest is null and a.occupations is null and a.places is null
        ) as candidate
        where (types is null or types && (select types from ad))
          and (text is null or text @@ (select text from ad))
        """;

    private final EmbeddedPostgres server;
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement match;
    private final Map<String, Integer> adsWith = new HashMap<>();

    PostgresQueries() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("work_mem", "128MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("fsync", "off")
                .setServerConfig("jit", "off")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("max_parallel_workers_per_gather", "0")
                .start();
        connection = server.getPostgresDatabase().getConnection();
        execute(TABLE);
        insert = connection.prepareStatement(INSERT);
        match = connection.prepareStatement(MATCH);
    }

    @Override
    public void learn(Ad ad) {
        new HashSet<>(ad.words()).forEach(word -> adsWith.merge(word, 1, Integer::sum));
    }

    @Override
    public void put(int number, Agent agent) throws SQLException {
        insert.setInt(1, number);
        insert.setString(2, rarest(agent));
        insert.setString(3, array(agent.occupations()));
        insert.setString(4, array(agent.places()));
        insert.setString(5, array(agent.types()));
        insert.setString(6, tsquery(agent));
        insert.addBatch();
        if (number % BATCH == 0) {
            insert.executeBatch();
        }
    }

    private String rarest(Agent agent) {
        return Stream.concat(agent.words().stream(), agent.phrases().stream().flatMap(List::stream))
                .min(Comparator.comparing(word -> adsWith.getOrDefault(word, 0)))
                .orElse("");
    }

    private static String tsquery(Agent agent) {
        return Stream.of(
                        agent.words().stream(),
                        agent.phrases().stream().map(words -> '(' + String.join(" <-> ", words) + ')'),
                        agent.excluded().stream().map(word -> '!' + word))
                .flatMap(terms -> terms)
                .collect(Collectors.joining(" & "));
    }

    @Override
    public void settle() throws SQLException {
        insert.executeBatch();
        for (String index : INDEXES) {
            execute(index);
        }
    }

    @Override
    public int[] match(Ad ad) throws SQLException {
        match.setString(1, array(new HashSet<>(ad.words())));
        match.setString(2, array(ad.occupations()));
        match.setString(3, array(ad.places()));
        match.setString(4, array(ad.types()));
        match.setString(5, tsvector(ad));
        try (ResultSet row = match.executeQuery()) {
            row.next();
            Array numbers = row.getArray(1);
            return numbers == null
                    ? new int[0]
                    : Arrays.stream((Integer[]) numbers.getArray())
                            .mapToInt(Integer::intValue)
                            .toArray();
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        server.close();
    }

    private static String array(Collection<String> values) {
        return values.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private static String tsvector(Ad ad) {
        StringBuilder text = new StringBuilder();
        for (int position = 0; position < ad.words().size(); position++) {
            text.append(ad.words().get(position))
                    .append(':')
                    .append(position + 1)
                    .append(' ');
        }
        return text.toString();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
