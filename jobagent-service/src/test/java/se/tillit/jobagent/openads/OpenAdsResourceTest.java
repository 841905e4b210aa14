package se.tillit.jobagent.openads;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PublishedAd;
import se.tillit.jobagent.Rows;
import se.tillit.jobagent.search.JobRow;
import se.tillit.text.TextAnalysis;

/** The index is what one snapshot of the database sees, also when it was taken over in several pages. */
@QuarkusTest
@WithTestResource(JobAgentStack.class)
class OpenAdsResourceTest {

    private static final int MORE_THAN_A_PAGE = AdChanges.PAGE + 50;

    private final Session database;
    private final DataSource connections;
    private final Clock clock;

    /** Nobody else's ads have it. */
    private final String word = "sidor" + Long.toString(System.nanoTime(), 36) + "x";

    @TempDir
    private Path folder;

    OpenAdsResourceTest(Session database, DataSource connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    @AfterEach
    void close() {
        Rows.change("update job_ad set state = 'CLOSED' where employer_name = '" + word + "'");
    }

    @Test
    void missesNothingThatAnOlderTransactionChangesBetweenTwoPages() throws SQLException {
        UUID ad = PublishedAd.titled(word).of(word).stored();
        try (Connection older = connections.getConnection();
                Statement change = older.createStatement()) {
            older.setAutoCommit(false);
            Replica replica = Replica.on(database, folder, () -> commit(older, change, ad));
            replica.refreshAll();
            assertThat(title(replica, ad)).isEqualTo(word);

            // Given
            change.execute("select pg_current_xact_id()");
            publishMoreThanAPage();
            Rows.change("update job_ad set title = 'nytt' where id = '" + ad + "'");

            // When
            replica.refreshAll();

            // Then
            assertThat(title(replica, ad)).isEqualTo("nyast");
            replica.close();
        }
    }

    private static void commit(Connection older, Statement change, UUID ad) {
        try {
            change.execute("update job_ad set title = 'nyast' where id = '" + ad + "' and title = 'nytt'");
            older.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String title(Replica replica, UUID ad) {
        try (IndexedAds ads = replica.ads().present().orElseThrow()) {
            return ads
                    .best(
                            TextAnalysis.expression(word),
                            new IndexedAds.Window(clock.instant(), null, null),
                            2 * MORE_THAN_A_PAGE)
                    .stream()
                    .filter(each -> each.id().equals(ad))
                    .map(each -> ads.card(each).get("title"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void publishMoreThanAPage() {
        Rows.change("""
                insert into job_ad (id, source, employer_id, title, description, employer_name, remote, published_at, state,
                                    withdrawn, told, version, material_version, created_at, updated_at, lexemes, lexemes_version)
                select gen_random_uuid(), 'EMPLOYER', gen_random_uuid(), 'x', 'x', '%1$s', false, now() - n * interval '1 minute',
                       'OPEN', false, false, 1, 1, now(), now(), cast('%1$s' as tsvector), 2147483647
                from generate_series(1, %2$d) n
                """.formatted(word, MORE_THAN_A_PAGE));
    }

    @Test
    void knowsOfEachChangeOfWhatIsShown() {
        assertThat(Rows.of(
                        "select attname from pg_trigger join pg_attribute on attrelid = tgrelid and attnum = any (tgattr)"
                                + " where tgname = 'job_ad_changed'"))
                .containsAll(AdChanges.CARD.stream()
                        .filter(column -> !column.equals("id"))
                        .toList());
        assertThat(AdChanges.CARD)
                .containsAll(Stream.of(JobRow.CARD.split(", *"))
                        .filter(column -> column.startsWith("a."))
                        .map(column -> column.substring("a.".length()))
                        .toList());
    }
}
