package se.tillit.account.invitation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.account.credentials.NewLogin;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Employers;
import se.tillit.account.support.Employers.Employer;
import se.tillit.account.support.FakeIdentities;
import se.tillit.account.support.FakeIdentities.Step;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.MovableClock;
import se.tillit.account.support.People;

@QuarkusTest
@WithTestResource(AccountStack.class)
class InvitationResourceTest {

    @Inject
    FakeIdentities identities;

    @Inject
    MemberLogins logins;

    @Inject
    MovableClock clock;

    @AfterEach
    void recover() {
        identities.recover();
    }

    private String invitedContact(String contact) {
        Employers.verify(Employers.applied(contact)).statusCode(200);
        return Inbox.newest(contact, 2).token();
    }

    @Test
    void givesTheContactALoginAsAnEmployer() {
        String contact = Employers.newContact();
        String token = invitedContact(contact);
        assertThat(identities.withEmail(contact)).isEmpty();

        String user = Employers.accept(People.confirmation(token))
                .statusCode(201)
                .extract()
                .path("accountId");

        FakeIdentities.User login = identities.withEmail(contact).orElseThrow();
        assertThat(login.id()).hasToString(user);
        assertThat(login.kind()).isEqualTo(NewLogin.Kind.EMPLOYER);
        assertThat(identities.letsIn(contact, People.PASSWORD)).isTrue();
        assertThat((List<?>) Employers.access(Employers.idOf(contact)).get("members"))
                .isEqualTo(List.of(user));
    }

    @Test
    void answersARepetitionTheSameAndSetsNoOtherPassword() {
        String contact = Employers.newContact();
        String token = invitedContact(contact);
        String first = Employers.accept(People.confirmation(token)).extract().asString();

        String second = Employers.accept(People.confirmation(token, "another good password"))
                .statusCode(201)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(identities.letsIn(contact, People.PASSWORD)).isTrue();
    }

    @Test
    void describesTheLinkAHundredTimesWithoutChangingAnything() {
        String contact = Employers.newContact();
        String token = invitedContact(contact);

        for (int i = 0; i < 100; i++) {
            given().head(Employers.INVITATIONS + "/" + token).then().statusCode(200);
            given().get(Employers.INVITATIONS + "/" + token)
                    .then()
                    .statusCode(200)
                    .body("action", equalTo("ACCEPT_INVITATION"))
                    .body("status", equalTo("WAITING"));
        }

        assertThat(identities.withEmail(contact)).isEmpty();
        Employers.accept(People.confirmation(token)).statusCode(201);
        given().get(Employers.INVITATIONS + "/" + token).then().body("status", equalTo("DONE"));
    }

    @Test
    void mailsOneNewLinkForAnExpiredOne() {
        String contact = Employers.newContact();
        String late = invitedContact(contact);
        clock.advance(Duration.ofDays(8));

        given().get(Employers.INVITATIONS + "/" + late).then().statusCode(410);
        Employers.accept(People.confirmation(late)).statusCode(410);
        Employers.accept(People.confirmation(late)).statusCode(410);

        String renewed = Inbox.newest(contact, 3).token();
        Inbox.quiet();
        assertThat(Inbox.now(contact)).hasSize(3);
        Employers.accept(People.confirmation(renewed)).statusCode(201);
    }

    @Test
    void doesNotKnowATokenThatWasNeverMailed() {
        Employers.accept(People.confirmation("AAAAAAAAAAAAAAAAAAAAAA")).statusCode(404);
        given().get(Employers.INVITATIONS + "/AAAAAAAAAAAAAAAAAAAAAA").then().statusCode(404);
    }

    @Test
    void holdsThePasswordToTheSameRules() {
        String token = invitedContact(Employers.newContact());

        Employers.accept(People.confirmation(token, "short"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/password"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"BEFORE_CREATE", "AFTER_CREATE", "BEFORE_ENABLE", "AFTER_ENABLE"})
    void aRepeatedRequestFinishesWhatACrashLeft(Step step) {
        String contact = Employers.newContact();
        String token = invitedContact(contact);
        identities.failAt(step);

        Employers.accept(People.confirmation(token)).statusCode(503);
        String user = Employers.accept(People.confirmation(token))
                .statusCode(201)
                .extract()
                .path("accountId");

        assertThat(identities.countWithEmail(contact)).isEqualTo(1);
        assertThat(identities.letsIn(contact, People.PASSWORD)).isTrue();
        assertThat((List<?>) Employers.access(Employers.idOf(contact)).get("members"))
                .isEqualTo(List.of(user));
    }

    @Test
    void theReconcilerLetsInWhoHasAccepted() {
        String contact = Employers.newContact();
        String token = invitedContact(contact);
        identities.failAt(Step.BEFORE_ENABLE);
        Employers.accept(People.confirmation(token)).statusCode(503);
        clock.advance(Duration.ofSeconds(31));

        MemberReconciliation.run(logins);

        assertThat(identities.letsIn(contact, People.PASSWORD)).isTrue();
    }

    @Test
    void tellsOnlyTheInvitedPersonThatHerAddressIsACandidates() {
        Employer employer = Employers.verified();
        String candidate = People.newAddress();
        UUID account = People.confirmed(candidate);
        String stranger = People.newAddress();

        Map<String, Object> known =
                Employers.invite(employer, candidate).statusCode(201).extract().path("");
        Map<String, Object> unknown =
                Employers.invite(employer, stranger).statusCode(201).extract().path("");
        Inbox.Letter mailed = Inbox.newest(candidate, 2);

        assertThat(known.keySet()).isEqualTo(unknown.keySet());
        assertThat(known.get("state")).isEqualTo(unknown.get("state"));
        assertThat(mailed.subject()).isEqualTo(Inbox.newest(stranger, 1).subject());
        Employers.accept(People.confirmation(mailed.token())).statusCode(409);
        assertThat(identities.withEmail(candidate).orElseThrow().id()).isEqualTo(account);
    }

    @Test
    void aMembersAddressIsKnownWhenSheRegistersAsACandidate() {
        Employer employer = Employers.verified();

        People.register(People.registration(employer.contact())).statusCode(202);

        assertThat(Inbox.newest(employer.contact(), 3).subject()).isEqualTo("Du har redan ett konto hos Tillit");
    }
}
