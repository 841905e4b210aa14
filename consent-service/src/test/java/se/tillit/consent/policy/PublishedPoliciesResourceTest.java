package se.tillit.consent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.consent.support.ConsentStack;

/** What the database itself refuses, and which version is in force when. Every test is rolled back. */
@QuarkusTest
@WithTestResource(ConsentStack.class)
@TestTransaction
class PublishedPoliciesResourceTest {

    private final EntityManager database;

    PublishedPoliciesResourceTest(EntityManager database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update policy set text_sv = 'annat'",
                "update policy set effective_from = effective_from + 1",
                "update policy set notice_keys = '{}'",
                "delete from policy",
                "truncate policy cascade",
                "update notice set text_en = 'other'",
                "update notice set situations = array['PUBLIC']",
                "delete from notice",
                "truncate notice",
                "insert into notice (key, situations, text_sv, text_en) values ('third-countries.1', '{PUBLIC}', 'a', 'b')"
                        + " on conflict (key) do update set text_sv = 'annat'"
            })
    void refusesToChangeWhatIsPublished(String change) {
        assertThatThrownBy(() -> execute(change)).hasStackTraceContaining("never changes: publish a new version");
    }

    @Test
    void takesNewVersionBesideTheOld() {
        publish("2027-01-01", "'third-countries.1'");

        assertThat(onDay("2027-01-01T12:00:00Z").current().map(Policy::version)).contains("2027-01-01");
        assertThat(onDay("2027-01-01T12:00:00Z")
                        .published("2026-11-22")
                        .in(Language.EN)
                        .title())
                .isEqualTo("How Tillit handles your data");
    }

    @Test
    void refusesNoticeThatDoesNotExist() {
        assertThatThrownBy(() -> publish("2027-01-01", "'third-countries.1', 'unheard-of.1'"))
                .hasStackTraceContaining("names a notice that does not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into notice (key, situations, text_sv) values ('new.1', '{PUBLIC}', 'bara svenska')",
                "insert into notice (key, situations, text_sv, text_en) values ('new', '{PUBLIC}', 'a', 'b')",
                "insert into notice (key, situations, text_sv, text_en) values ('new.1', '{CLOSING}', 'a', 'b')",
                "insert into notice (key, situations, text_sv, text_en) values ('new.1', '{}', 'a', 'b')",
                "insert into notice (key, situations, text_sv, text_en, text_sv_sha256)"
                        + " values ('new.1', '{PUBLIC}', 'a', 'b', 'a hash of something else')"
            })
    void refusesNoticeThatIsNotWhole(String publication) {
        assertThatThrownBy(() -> execute(publication))
                .hasStackTraceContaining("org.postgresql.util.PSQLException: ERROR");
    }

    @Test
    void acceptsWholeNotice() {
        execute("insert into notice (key, situations, text_sv, text_en) values ('new.1', '{PUBLIC}', 'å', 'b')");

        assertThat(database.find(Notice.class, "new.1").in(Language.SV).sha256())
                .as("SHA-256 of the two UTF-8 bytes of å")
                .isEqualTo("e83979df9d36090142f23051f8e8d7ad48e5c20dff5c9e7b92ca3454f67469f9");
    }

    @Test
    void isInForceFromMidnightInSweden() {
        publish("2027-01-01", "'third-countries.1'");

        assertThat(onDay("2026-12-31T22:59:59Z").current().map(Policy::version)).contains("2026-11-23");
        assertThat(onDay("2026-12-31T23:00:00Z").current().map(Policy::version)).contains("2027-01-01");
    }

    @Test
    void isNotInForceBeforeTheFirstTookEffect() {
        assertThat(onDay("2026-11-20T12:00:00Z").current()).isEmpty();
    }

    @Test
    void goesOnInTheListWhereThePageBeforeEnded() {
        publish("2027-01-01", "'third-countries.1'");
        publish("2027-02-01", "'third-countries.1'");
        Policies policies = onDay("2026-12-01T12:00:00Z");

        List<Policy> first = policies.newestFirst(Optional.empty(), 2);
        List<Policy> rest = policies.newestFirst(Optional.of(LocalDate.of(2027, 1, 1)), 2);

        assertThat(first).extracting(Policy::version).containsExactly("2027-02-01", "2027-01-01");
        assertThat(rest).extracting(Policy::version).containsExactly("2026-11-23", "2026-11-22");
    }

    private static Policies onDay(String instant) {
        return new Policies(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private void publish(String date, String noticeKeys) {
        execute("insert into policy (version, effective_from, title_sv, title_en, text_sv, text_en, notice_keys) values"
                + " ('%s', '%s', 'Titel', 'Title', 'Text', 'Text', array[%s])".formatted(date, date, noticeKeys));
    }

    private void execute(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }
}
