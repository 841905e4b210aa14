package se.tillit.bench.jobsearch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.tillit.bench.market.RealMarket;
import se.tillit.bench.platform.Platform;
import se.tillit.localstack.Component;

/** Open ads of the partner, straight into the table that the service's own migrations made; its indexes are made again behind them. */
final class AdRows {
    private static final int PAGE = 1_000;
    private static final String INDEXES = """
        select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
        where indrelid = 'job_ad'::regclass and not indisunique
        """;
    private static final String INSERT = """
        insert into job_ad (id, source, partner_id, external_id, title, description, employer_name, occupation,
                            municipality, county, employment_type, extent, remote, apply_url, published_at, closes_at,
                            state, withdrawn, told, version, material_version, created_at, updated_at, lexemes,
                            lexemes_version)
        select id, 'PARTNER', 'f0000000-0000-4000-8000-000000000001', cast(id as text), title, description, employer,
               occupation, municipality, county, type, extent, false, 'https://jobb.example/jobb', published,
               now() + interval '30 days', 'OPEN', false, true, 1, 1, published, published,
               cast(lexemes as tsvector), ?
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz[]), ?) as ad
            (id, title, description, employer, occupation, municipality, county, type, extent, published, lexemes)
        """;

    private final Platform platform;
    private final ServiceLexemes lexemes;
    private final RealMarket market;
    private final int count;
    private final Instant now;

    AdRows(Platform platform, ServiceLexemes lexemes, RealMarket market, int count, Instant now) {
        this.platform = platform;
        this.lexemes = lexemes;
        this.market = market;
        this.count = count;
        this.now = now;
    }

    void write() throws SQLException, ExecutionException, InterruptedException {
        try (Connection database = platform.connect(Component.JOBAGENT_SERVICE);
                Statement statement = database.createStatement()) {
            List<String> again = new ArrayList<>();
            try (ResultSet indexes = statement.executeQuery(INDEXES)) {
                while (indexes.next()) {
                    again.add("drop index " + indexes.getString(1));
                    again.add(indexes.getString(2));
                }
            }
            for (int index = 0; index < again.size(); index += 2) {
                statement.execute(again.get(index));
            }
            insert();
            statement.execute("set maintenance_work_mem = '512MB'");
            for (int index = 1; index < again.size(); index += 2) {
                statement.execute(again.get(index));
            }
            statement.execute("vacuum analyze job_ad");
        }
    }

    private void insert() throws ExecutionException, InterruptedException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> pages = new ArrayList<>();
            for (int from = 0; from < count; from += PAGE) {
                int first = from;
                pages.add(threads.submit(() -> {
                    insert(first, Math.min(count, first + PAGE));
                    return first;
                }));
            }
            for (Future<?> page : pages) {
                page.get();
            }
        }
    }

    private void insert(int from, int to) throws SQLException, ReflectiveOperationException {
        List<StoredAd> ads = IntStream.range(from, to)
                .mapToObj(number -> StoredAd.of(market, number, count, now))
                .toList();
        List<String> written = new ArrayList<>();
        for (StoredAd ad : ads) {
            written.add(lexemes.of(ad.ad()));
        }
        try (Connection database = platform.connect(Component.JOBAGENT_SERVICE);
                PreparedStatement insert = database.prepareStatement(INSERT)) {
            insert.setInt(1, lexemes.version());
            set(insert, 2, "uuid", ads, StoredAd::id);
            set(insert, 3, "text", ads, ad -> ad.ad().title());
            set(insert, 4, "text", ads, ad -> "<p>" + ad.ad().description() + "</p>");
            set(insert, 5, "text", ads, ad -> ad.ad().employer());
            set(insert, 6, "text", ads, ad -> ad.ad().occupation());
            set(insert, 7, "text", ads, ad -> ad.ad().municipality());
            set(insert, 8, "text", ads, ad -> ad.ad().county());
            set(insert, 9, "text", ads, ad -> ad.ad().employmentType());
            set(insert, 10, "text", ads, ad -> ad.ad().extent());
            set(insert, 11, "text", ads, StoredAd::publishedAt);
            insert.setArray(12, database.createArrayOf("text", written.toArray()));
            insert.executeUpdate();
        }
    }

    private static void set(
            PreparedStatement insert, int place, String type, List<StoredAd> ads, Function<StoredAd, Object> value)
            throws SQLException {
        Object[] values = ads.stream()
                .map(value)
                .map(each -> type.equals("text") ? each.toString() : each)
                .toArray();
        insert.setArray(place, insert.getConnection().createArrayOf(type, values));
    }
}
