package se.tillit.account.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.account.account.AccountLogins;
import se.tillit.account.account.Accounts;
import se.tillit.account.account.LoginReconciliation;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.FakeIdentities;
import se.tillit.account.support.FakeIdentities.Step;
import se.tillit.account.support.MovableClock;
import se.tillit.account.support.People;

/** The process dies, or an answer is lost, between any two steps of a confirmation. */
@QuarkusTest
@WithTestResource(AccountStack.class)
class ConfirmationCrashResourceTest {

    @Inject
    FakeIdentities identities;

    @Inject
    Accounts accounts;

    @Inject
    AccountLogins logins;

    @Inject
    MovableClock clock;

    @AfterEach
    void recover() {
        identities.recover();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"BEFORE_CREATE", "AFTER_CREATE", "BEFORE_ENABLE", "AFTER_ENABLE"})
    void aRepeatedRequestFinishesWhatACrashLeft(Step step) {
        String email = People.newAddress();
        String token = People.registered(email);
        identities.failAt(step);

        People.confirm(People.confirmation(token)).statusCode(503).header("Retry-After", notNullValue());
        UUID accountId = UUID.fromString(People.confirm(People.confirmation(token))
                .statusCode(201)
                .extract()
                .path("accountId"));

        assertThat(identities.countWithEmail(email)).isEqualTo(1);
        assertThat(identities.withEmail(email).orElseThrow().id()).isEqualTo(accountId);
        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
        assertThat(hasAccount(email)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"BEFORE_CREATE", "AFTER_CREATE"})
    void nobodyGetsInBeforeTheAccountIsCommitted(Step step) {
        String email = People.newAddress();
        String token = People.registered(email);
        identities.failAt(step);

        People.confirm(People.confirmation(token)).statusCode(503);

        assertThat(identities.letsIn(email, People.PASSWORD)).isFalse();
        assertThat(hasAccount(email)).isFalse();
    }

    @Test
    void theLastPasswordBeforeTheCommitIsTheOneThatCounts() {
        String email = People.newAddress();
        String token = People.registered(email);
        identities.failAt(Step.AFTER_CREATE);
        People.confirm(People.confirmation(token, "the first attempt")).statusCode(503);

        People.confirm(People.confirmation(token, "the second attempt")).statusCode(201);

        assertThat(identities.letsIn(email, "the second attempt")).isTrue();
        assertThat(identities.letsIn(email, "the first attempt")).isFalse();
    }

    @Test
    void anotherTokenOfTheAddressFinishesWhatTheFirstOneBegan() {
        String email = People.newAddress();
        String first = People.registered(email);
        String second = People.registered(email);
        identities.failAt(Step.AFTER_CREATE);
        People.confirm(People.confirmation(first)).statusCode(503);

        People.confirm(People.confirmation(second)).statusCode(201);

        assertThat(identities.countWithEmail(email)).isEqualTo(1);
        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
    }

    @Test
    void theReconcilerLetsInWhoseAccountIsCommitted() {
        String email = People.newAddress();
        String token = People.registered(email);
        identities.failAt(Step.BEFORE_ENABLE);
        People.confirm(People.confirmation(token)).statusCode(503);
        assertThat(identities.letsIn(email, People.PASSWORD)).isFalse();
        clock.advance(Duration.ofSeconds(31));

        LoginReconciliation.run(logins);

        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
        assertThat(hasAccount(email)).isTrue();
    }

    @Test
    void aCrashedRequestBlocksTheAddressForSecondsOnly() {
        String email = People.newAddress();
        String token = People.registered(email);
        claimAndDie(email);

        clock.advance(Duration.ofSeconds(31));

        People.confirm(People.confirmation(token)).statusCode(201);
    }

    /** What a killed process leaves: a claim that nobody releases. */
    private void claimAndDie(String email) {
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.getEntityManager()
                        .createNativeQuery("insert into address_claim (email_key, owner, until) values (?1, ?2, ?3)")
                        .setParameter(1, email)
                        .setParameter(2, UUID.randomUUID())
                        .setParameter(3, clock.instant().plusSeconds(30))
                        .executeUpdate());
    }

    private boolean hasAccount(String email) {
        return QuarkusTransaction.requiringNew().call(() -> accounts.hold(new EmailAddress(email)));
    }
}
