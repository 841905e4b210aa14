package se.tillit.consent.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.consent.policy.Language;
import se.tillit.consent.subject.SubjectRef;
import se.tillit.consent.support.ConsentStack;
import se.tillit.consent.support.Superuser;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(ConsentStack.class)
class LedgerResourceTest {

    private static final String VERIFICATION = "/api/v1/admin/consents/verification";

    private final Ledger ledger;
    private final EntityManager database;

    LedgerResourceTest(Ledger ledger, EntityManager database) {
        this.ledger = ledger;
        this.database = database;
    }

    @Test
    void neverForksWhenManyAppendAtOnce() throws Exception {
        // Given
        int before = verify().extract().path("entries");

        // When
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<Entry>> entries = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                entries.add(writers.submit(this::append));
            }
            for (Future<Entry> entry : entries) {
                entry.get();
            }
        }

        // Then
        verify().body("intact", equalTo(true)).body("entries", equalTo(before + 200));
    }

    @Test
    void leavesNoGapForAnAppendThatIsRolledBack() {
        Entry first = append();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    ledger.append(act());
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(append().seq()).isEqualTo(first.seq() + 1);
        verify().body("intact", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger set policy_version = 'other'",
                "delete from ledger",
                "truncate ledger",
                "insert into ledger select * from ledger on conflict (seq) do update set kind = 'CONSENT_GIVEN'"
            })
    void refusesToChange(String change) {
        append();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(change).executeUpdate()))
                .hasStackTraceContaining("the ledger is never changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'CONSENT_WITHDRAWN'",
                "matter = 'career-info'",
                "matter_version = 9",
                "policy_version = '2027-01-01'",
                "text_sha256 = repeat('0', 64)",
                "language = 'en'",
                "channel = 'CASE'",
                "details_sha256 = repeat('0', 64)",
                "at = at + interval '1 microsecond'",
                "subject = sha256('somebody else')",
                "hash = sha256('another')"
            })
    void isFoundChangedAtExactlyThatEntry(String change) {
        // Given
        append();
        Entry middle = append();
        append();
        Superuser.execute(
                "create table kept as select * from ledger where seq = " + middle.seq(),
                "update ledger set " + change + " where seq = " + middle.seq());

        // When
        ValidatableResponse found = verify();

        // Then
        restore(middle.seq());
        found.body("intact", equalTo(false))
                .body("brokenAt", equalTo((int) middle.seq()))
                .body("entries", equalTo((int) middle.seq() - 1))
                .body("reason", equalTo("CHANGED"));
        verify().body("intact", equalTo(true)).body("brokenAt", nullValue());
    }

    @Test
    void isFoundMissingAtExactlyThatEntry() {
        append();
        Entry middle = append();
        append();
        Superuser.execute("create table kept as select * from ledger where seq = " + middle.seq());
        Superuser.execute("delete from ledger where seq = " + middle.seq());

        ValidatableResponse found = verify();

        restore(middle.seq());
        found.body("brokenAt", equalTo((int) middle.seq())).body("reason", equalTo("MISSING"));
    }

    @Test
    void isFoundMissingAtTheEnd() {
        append();
        Entry last = append();
        Superuser.execute("create table kept as select * from ledger where seq = " + last.seq());
        Superuser.execute("delete from ledger where seq = " + last.seq());

        ValidatableResponse found = verify();

        restore(last.seq());
        found.body("brokenAt", equalTo((int) last.seq())).body("reason", equalTo("MISSING"));
    }

    @Test
    void isFoundForgedThoughTheForgedEntryIsSealed() {
        // Given
        append();
        Entry middle = append();
        append();
        Entry forged = Entry.after(middle.seq(), middle.previous(), act());
        Superuser.execute("create table kept as select * from ledger where seq = " + middle.seq());
        Superuser.execute(
                "update ledger set subject = decode('%s', 'hex'), at = '%s', hash = decode('%s', 'hex') where seq = %d"
                        .formatted(hex(forged.subject()), forged.at(), forged.hashHex(), middle.seq()));

        // When
        ValidatableResponse found = verify();

        // Then
        restore(middle.seq());
        found.body("brokenAt", equalTo((int) middle.seq() + 1)).body("reason", equalTo("UNLINKED"));
    }

    @Test
    void showsEntriesOnlyToWhomHasTheReference() {
        Entry hers = append();

        List<Entry> others = QuarkusTransaction.requiringNew()
                .call(() -> ledger.about(
                        new SubjectRef(UUID.randomUUID()), hers.matter(), List.of(Kind.values()), Long.MAX_VALUE, 10));

        assertThat(others).isEmpty();
    }

    @Test
    void isVerifiedByOperatorAndPrivacyOfficerAlone() {
        verify(Tokens.operator()).statusCode(200);
        verify(Tokens.person(UUID.randomUUID(), "dpo")).statusCode(200);
        verify(Tokens.candidate(UUID.randomUUID())).statusCode(403);
        verify(Tokens.employer(UUID.randomUUID())).statusCode(403);
        given().get(VERIFICATION).then().statusCode(401);
    }

    private static ValidatableResponse verify() {
        return verify(Tokens.operator()).statusCode(200);
    }

    private static ValidatableResponse verify(String token) {
        return given().auth().oauth2(token).get(VERIFICATION).then();
    }

    private Entry append() {
        return QuarkusTransaction.requiringNew().call(() -> ledger.append(act()));
    }

    private static Act act() {
        return new Act(
                new SubjectRef(UUID.randomUUID()),
                Kind.CONSENT_GIVEN,
                "newsletter",
                1,
                "2026-11-22",
                "a".repeat(64),
                Language.SV,
                Channel.CONSENT_API,
                null,
                Instant.now());
    }

    private static void restore(long seq) {
        Superuser.execute(
                "delete from ledger where seq = " + seq, "insert into ledger select * from kept", "drop table kept");
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
