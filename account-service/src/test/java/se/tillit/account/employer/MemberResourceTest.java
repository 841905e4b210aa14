package se.tillit.account.employer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.account.employeraccess.ClosingRetries;
import se.tillit.account.employeraccess.Closings;
import se.tillit.account.invitation.MemberLogins;
import se.tillit.account.invitation.MemberReconciliation;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Employers;
import se.tillit.account.support.Employers.Colleague;
import se.tillit.account.support.Employers.Employer;
import se.tillit.account.support.FakeIdentities;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.MovableClock;
import se.tillit.account.support.OtherServices;
import se.tillit.account.support.People;
import se.tillit.account.support.Published;
import se.tillit.events.account.LoginClosed;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class MemberResourceTest {

    @Inject
    FakeIdentities identities;

    @Inject
    Published published;

    @Inject
    Closings closings;

    @Inject
    MemberLogins logins;

    @Inject
    MovableClock clock;

    @AfterEach
    void recover() {
        identities.recover();
    }

    @Test
    void invitesWithOneMailAndListsWhoIsThere() {
        Employer employer = Employers.verified();
        String email = Employers.newContact();

        String id = Employers.invite(employer, email)
                .statusCode(201)
                .body("state", equalTo("INVITED"))
                .body("name", equalTo("Mio Medlem"))
                .extract()
                .path("id");

        Inbox.only(email);
        given().auth()
                .oauth2(employer.token())
                .get(Employers.MEMBERS)
                .then()
                .statusCode(200)
                .body("items.email", equalTo(List.of(employer.contact(), email)))
                .body("items.state", equalTo(List.of("ACTIVE", "INVITED")))
                .body("items.id", hasItem(id))
                .body("nextCursor", equalTo(null));
    }

    @Test
    void listsPageByPage() {
        Employer employer = Employers.verified();
        Employers.invited(employer, Employers.newContact());
        Employers.invited(employer, Employers.newContact());

        JsonPath first = page(employer, Map.of("limit", 2));
        JsonPath second = page(employer, Map.of("limit", 2, "cursor", first.getString("nextCursor")));

        assertThat(first.getList("items")).hasSize(2);
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("nextCursor")).isNull();
        given().auth()
                .oauth2(Employers.verified().token())
                .queryParam("cursor", first.getString("nextCursor"))
                .get(Employers.MEMBERS)
                .then()
                .statusCode(400);
    }

    private static JsonPath page(Employer employer, Map<String, ?> query) {
        return given().auth()
                .oauth2(employer.token())
                .queryParams(query)
                .get(Employers.MEMBERS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void invitesOnceForARepeatedKey() {
        Employer employer = Employers.verified();
        String email = Employers.newContact();

        String first = invite(employer, "key-1", email)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String second = invite(employer, "key-1", email)
                .then()
                .statusCode(201)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        Inbox.only(email);
        invite(employer, "key-1", Employers.newContact()).then().statusCode(422);
        invite(employer, "key-2", email).then().statusCode(409);
    }

    private static Response invite(Employer employer, String key, String email) {
        return given().auth()
                .oauth2(employer.token())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Mio Medlem", "email", email))
                .post(Employers.MEMBERS);
    }

    @Test
    void doesNotBringBackWhoWasRemovedSinceForARepeatedKey() {
        Employer employer = Employers.verified();
        String email = Employers.newContact();
        String id = invite(employer, "key-1", email).path("id");
        Employers.remove(employer, id).statusCode(204);

        invite(employer, "key-1", email).then().statusCode(404);

        assertThat(page(employer, Map.of()).getList("items")).hasSize(1);
    }

    @Test
    void invitesNobodyTwiceNorWhoIsThere() {
        Employer employer = Employers.verified();
        String email = Employers.newContact();
        Employers.invited(employer, email);

        Employers.invite(employer, email).statusCode(409);
        Employers.invite(employer, employer.contact().toUpperCase(java.util.Locale.ROOT))
                .statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"A\"}                                              | 422 | /email",
                "{\"name\":\"A\",\"email\":\"x\"}                              | 422 | /email",
                "{\"name\":\"<b>\",\"email\":\"x@y.example\"}                  | 422 | /name",
                "{\"name\":\"A\",\"email\":\"x@y.example\",\"role\":\"admin\"} | 400 | /role",
            })
    void refusesABadInvitation(String body, int status, String pointer) {
        given().auth()
                .oauth2(Employers.verified().token())
                .contentType(ContentType.JSON)
                .body(body)
                .post(Employers.MEMBERS)
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void invitesNobodyWhileTheEmployerIsSuspended() {
        Employer employer = Employers.verified();
        Employers.suspend(employer.id()).statusCode(200);

        Employers.invite(employer, Employers.newContact())
                .statusCode(403)
                .body("type", equalTo("urn:tillit:problem:employer-not-verified"));
    }

    @Test
    void removesAMemberEverywhereAtOnce() {
        Employer employer = Employers.verified();
        String email = Employers.newContact();
        Colleague colleague = Employers.joined(employer, email);

        Employers.remove(employer, colleague.memberId()).statusCode(204);

        JsonPath pushed = JsonPath.from(OtherServices.callsTo("/internal/employer-access/" + employer.id())
                .getLast()
                .body());
        assertThat(pushed.getList("members")).containsExactly(employer.user().toString());
        assertThat(identities.withEmail(email)).isEmpty();
        given().auth()
                .oauth2(Tokens.employer(colleague.user()))
                .get(Employers.EMPLOYER)
                .then()
                .statusCode(403);
        assertThat(page(employer, Map.of()).getList("items.email")).containsExactly(employer.contact());
        Employers.remove(employer, colleague.memberId()).statusCode(204);
    }

    @Test
    void makesTheAddressFreeForAnotherInvitation() {
        Employer employer = Employers.verified();
        String email = Employers.newContact();
        Colleague colleague = Employers.joined(employer, email);
        Employers.remove(employer, colleague.memberId()).statusCode(204);

        Employers.invited(employer, email);
        Employers.accept(People.confirmation(Inbox.newest(email, 2).token())).statusCode(201);

        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
    }

    @Test
    void keepsRemovingWhatCvServiceHasNotConfirmed() {
        Employer employer = Employers.verified();
        Colleague colleague = Employers.joined(employer, Employers.newContact());

        OtherServices.whileCvServiceIsDown(
                () -> Employers.remove(employer, colleague.memberId()).statusCode(503));
        given().auth()
                .oauth2(Tokens.employer(colleague.user()))
                .get(Employers.EMPLOYER)
                .then()
                .statusCode(403);
        ClosingRetries.run(closings);

        assertThat(JsonPath.from(OtherServices.callsTo("/internal/employer-access/" + employer.id())
                                .getLast()
                                .body())
                        .getList("members"))
                .containsExactly(employer.user().toString());
        Employers.remove(employer, colleague.memberId()).statusCode(204);
    }

    @Test
    void keepsRemovingALoginThatKeycloakStillHas() {
        Employer employer = Employers.verified();
        String email = Employers.newContact();
        Colleague colleague = Employers.joined(employer, email);
        identities.failAt(FakeIdentities.Step.BEFORE_REMOVE);

        Employers.remove(employer, colleague.memberId()).statusCode(503);
        assertThat(identities.withEmail(email)).isPresent();
        clock.advance(Duration.ofSeconds(31));
        MemberReconciliation.run(logins);

        assertThat(identities.withEmail(email)).isEmpty();
    }

    @Test
    void removesWhateverVersionIfMatchNames() {
        Employer employer = Employers.verified();
        Colleague colleague = Employers.joined(employer, Employers.newContact());

        given().auth()
                .oauth2(employer.token())
                .header("If-Match", "\"12345\"")
                .delete(Employers.MEMBERS + "/" + colleague.memberId())
                .then()
                .statusCode(204);
    }

    @Test
    void takesAnInvitationBackWithItsLink() {
        Employer employer = Employers.verified();
        String email = Employers.newContact();
        String memberId = Employers.invited(employer, email);
        String token = Inbox.only(email).token();

        Employers.remove(employer, memberId).statusCode(204);

        Employers.accept(People.confirmation(token)).statusCode(404);
        assertThat(identities.withEmail(email)).isEmpty();
    }

    @Test
    void keepsTheLastMemberWhoCanLogIn() {
        Employer employer = Employers.verified();
        Employers.invited(employer, Employers.newContact());
        String own = page(employer, Map.of()).getString("items[0].id");

        Employers.remove(employer, own).statusCode(409).body("errors[0].code", equalTo("last-member"));

        Employers.joined(employer, Employers.newContact());
        Employers.remove(employer, own).statusCode(204);
    }

    @Test
    void tellsNobodyAboutAnotherEmployersMembers() {
        Employer one = Employers.verified();
        Employer other = Employers.verified();
        Colleague foreign = Employers.joined(other, Employers.newContact());

        String ofOther = anonymous(Employers.remove(one, foreign.memberId())
                .statusCode(404)
                .extract()
                .asString());
        String ofNobody = anonymous(Employers.remove(one, UUID.randomUUID().toString())
                .statusCode(404)
                .extract()
                .asString());
        String ofNothing =
                anonymous(Employers.remove(one, "x").statusCode(404).extract().asString());

        assertThat(ofOther).isEqualTo(ofNobody).isEqualTo(ofNothing);
        given().auth()
                .oauth2(Tokens.employer(foreign.user()))
                .get(Employers.EMPLOYER)
                .then()
                .statusCode(200);
    }

    private static String anonymous(String problem) {
        return problem.replaceAll("\"instance\":\"[0-9a-f]{32}\"", "");
    }

    @Test
    void tellsThatTheTokensOfARemovedMemberAreWorthNothing() {
        Employer employer = Employers.verified();
        Employers.Colleague colleague = Employers.joined(employer, Employers.newContact());

        Employers.remove(employer, colleague.memberId()).statusCode(204);
        Employers.remove(employer, colleague.memberId()).statusCode(204);

        assertThat(published.about(colleague.user(), LoginClosed.class)).hasSize(1);
        assertThat(published.about(employer.user(), LoginClosed.class)).isEmpty();
    }

    @Test
    void isClosedToEverybodyElse() {
        Employer employer = Employers.verified();
        String id = Employers.invited(employer, Employers.newContact());
        given().get(Employers.MEMBERS).then().statusCode(401);
        for (String token :
                List.of(Tokens.candidate(employer.user()), Tokens.operator(), Tokens.partner("partner-demo"))) {
            given().auth().oauth2(token).get(Employers.MEMBERS).then().statusCode(403);
            given().auth()
                    .oauth2(token)
                    .delete(Employers.MEMBERS + "/" + id)
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", "A", "email", "a@b.example"))
                    .post(Employers.MEMBERS)
                    .then()
                    .statusCode(403);
        }
    }
}
