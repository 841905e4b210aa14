package se.tillit.account.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.account.employeraccess.ClosingRetries;
import se.tillit.account.employeraccess.Closings;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Employers;
import se.tillit.account.support.Employers.Employer;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.OtherServices;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class AdminEmployerResourceTest {

    @Inject
    Closings closings;

    private static RequestSpecification asOperator() {
        return given().auth().oauth2(Tokens.operator());
    }

    @Test
    void verifiesAndInvitesTheContactOnce() {
        String contact = Employers.newContact();
        String id = Employers.applied(contact);

        Employers.verify(id).statusCode(200).body("state", equalTo("VERIFIED")).header("ETag", notNullValue());
        Employers.verify(id).statusCode(200).body("state", equalTo("VERIFIED"));

        Inbox.Letter invitation = Inbox.newest(contact, 2);
        Inbox.quiet();
        assertThat(Inbox.now(contact)).hasSize(2);
        assertThat(invitation.subject()).isEqualTo("Din inloggning till Tillit");
        assertThat(invitation.path()).isEqualTo("/api/v1/invitations/confirmations/");
    }

    @Test
    void refusesAnApplicationWithOneMailAndMayChangeItsMind() {
        String contact = Employers.newContact();
        String id = Employers.applied(contact);

        Employers.decide(id, "verification", Map.of("approved", false))
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
        Employers.decide(id, "verification", Map.of("approved", false)).statusCode(200);
        assertThat(Inbox.newest(contact, 2).subject()).isEqualTo("Er ansökan till Tillit");
        assertThat(Employers.access(id)).containsEntry("verified", false);

        Employers.decide(id, "verification", Map.of("approved", true)).body("state", equalTo("VERIFIED"));
        assertThat(Inbox.newest(contact, 3).subject()).isEqualTo("Din inloggning till Tillit");
        assertThat(Employers.access(id)).containsEntry("verified", true);
    }

    @Test
    void letsARefusedEmployerApplyAgain() {
        String number = Employers.newNumber();
        String contact = Employers.newContact();
        String id = Employers.applied(Employers.application(number, contact), contact);
        Employers.decide(id, "verification", Map.of("approved", false)).statusCode(200);
        Inbox.of(contact, 2);

        String again = Employers.applied(Employers.application(number, contact), contact);

        assertThat(again).isEqualTo(id);
        Employers.verify(id).statusCode(200).body("state", equalTo("VERIFIED"));
    }

    @Test
    void suspendsOnlyWithTheConfirmationOfCvService() {
        Employer employer = Employers.verified();
        int before = pushes(employer);

        Employers.suspend(employer.id()).statusCode(200).body("state", equalTo("SUSPENDED"));

        JsonPath pushed = lastPush(employer);
        assertThat(pushes(employer)).isEqualTo(before + 1);
        assertThat(pushed.getBoolean("verified")).isTrue();
        assertThat(pushed.getBoolean("suspended")).isTrue();
        assertThat(pushed.getString("country")).isEqualTo("SE");
        assertThat(pushed.getList("members")).containsExactly(employer.user().toString());
        assertThat(pushed.getLong("version")).isEqualTo(Employers.accessVersion(employer.id()));
    }

    @Test
    void keepsTryingASuspensionThatCvServiceHasNotConfirmed() {
        Employer employer = Employers.verified();
        int before = pushes(employer);

        OtherServices.whileCvServiceIsDown(() -> {
            Employers.suspend(employer.id()).statusCode(503).header("Retry-After", notNullValue());
            Employers.suspend(employer.id()).statusCode(503);
            ClosingRetries.run(closings);
        });
        assertThat(pushes(employer)).isEqualTo(before + 3);
        ClosingRetries.run(closings);
        assertThat(pushes(employer)).isEqualTo(before + 4);

        // It is confirmed: neither the job nor a repetition has anything left to do.
        ClosingRetries.run(closings);
        Employers.suspend(employer.id()).statusCode(200).body("state", equalTo("SUSPENDED"));
        assertThat(pushes(employer)).isEqualTo(before + 4);
        assertThat(lastPush(employer).getBoolean("suspended")).isTrue();
    }

    @Test
    void suspendsWhateverVersionIfMatchNames() {
        Employer employer = Employers.verified();

        asOperator()
                .header("If-Match", "\"12345\"")
                .post(Employers.ADMIN + "/" + employer.id() + "/suspension")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"));
    }

    @Test
    void liftsASuspension() {
        Employer employer = Employers.verified();
        Employers.suspend(employer.id()).statusCode(200);
        long suspended = version(employer);

        Employers.decide(employer.id(), "suspension", Map.of("suspended", false))
                .statusCode(200)
                .body("state", equalTo("VERIFIED"));

        assertThat(Employers.access(employer.id())).containsEntry("suspended", false);
        assertThat(version(employer)).isGreaterThan(suspended);
    }

    private static long version(Employer employer) {
        return Employers.accessVersion(employer.id());
    }

    private static int pushes(Employer employer) {
        return OtherServices.callsTo("/internal/employer-access/" + employer.id())
                .size();
    }

    private static JsonPath lastPush(Employer employer) {
        OtherServices.Call call = OtherServices.callsTo("/internal/employer-access/" + employer.id())
                .getLast();
        assertThat(call.method()).isEqualTo("PUT");
        assertThat(call.authorization()).startsWith("Bearer ey");
        return JsonPath.from(call.body());
    }

    @Test
    void decidesNothingThatTheStateForbids() {
        String pending = Employers.applied(Employers.newContact());
        Employers.suspend(pending).statusCode(409);
        Employers.decide(pending, "suspension", Map.of("suspended", false)).statusCode(409);

        Employer verified = Employers.verified();
        Employers.decide(verified.id(), "verification", Map.of("approved", false))
                .statusCode(409);

        Employers.suspend(verified.id()).statusCode(200);
        Employers.verify(verified.id()).statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"approved\":\"yes\"} | 400", "{\"approve\":true} | 400", "[] | 400", "{ | 400", "{} | 200"})
    void readsItsBodyStrictly(String body, int status) {
        String id = Employers.applied(Employers.newContact());

        asOperator()
                .contentType(ContentType.JSON)
                .body(body)
                .post(Employers.ADMIN + "/" + id + "/verification")
                .then()
                .statusCode(status);
    }

    @Test
    void knowsNoOtherEmployers() {
        Employers.verify(UUID.randomUUID().toString()).statusCode(404);
        Employers.suspend("nothing").statusCode(404);
    }

    @Test
    void listsPageByPageNewestFirst() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.addFirst(Employers.applied(Employers.newContact()));
        }

        List<String> read = new ArrayList<>();
        String token = Tokens.operator();
        String cursor = null;
        do {
            RequestSpecification request = given().auth().oauth2(token).queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(Employers.ADMIN)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(read).startsWith(ids.toArray(String[]::new)).doesNotHaveDuplicates();
    }

    @Test
    void filtersByState() {
        Employers.applied(Employers.newContact());
        Employers.verified();

        asOperator()
                .queryParam("state", "PENDING")
                .queryParam("limit", 100)
                .get(Employers.ADMIN)
                .then()
                .statusCode(200)
                .body("items.state", everyItem(equalTo("PENDING")))
                .body("items[0].state", equalTo("PENDING"));
    }

    @Test
    void refusesWhatItDoesNotKnowInAQuery() {
        asOperator()
                .queryParam("state", "pending")
                .get(Employers.ADMIN)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?state"));
        asOperator().queryParam("q", "x").get(Employers.ADMIN).then().statusCode(400);
        asOperator().queryParam("limit", "0").get(Employers.ADMIN).then().statusCode(400);
        asOperator().queryParam("cursor", "AAAA").get(Employers.ADMIN).then().statusCode(400);
    }

    @Test
    void refusesAnotherOperatorsCursor() {
        Employers.applied(Employers.newContact());
        Employers.applied(Employers.newContact());
        String cursor = asOperator().queryParam("limit", 1).get(Employers.ADMIN).path("nextCursor");

        given().auth()
                .oauth2(Tokens.person(UUID.randomUUID(), "operator"))
                .queryParam("cursor", cursor)
                .get(Employers.ADMIN)
                .then()
                .statusCode(400);
    }

    @Test
    void isClosedToEverybodyElse() {
        String id = Employers.applied(Employers.newContact());
        for (String token : List.of(
                Tokens.candidate(UUID.randomUUID()),
                Tokens.employer(UUID.randomUUID()),
                Tokens.partner("partner-demo"),
                Tokens.service("cv-service", "svc-employer-access-read"))) {
            given().auth().oauth2(token).get(Employers.ADMIN).then().statusCode(403);
            given().auth()
                    .oauth2(token)
                    .post(Employers.ADMIN + "/" + id + "/verification")
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(token)
                    .post(Employers.ADMIN + "/" + id + "/suspension")
                    .then()
                    .statusCode(403);
        }
        given().get(Employers.ADMIN).then().statusCode(401);
        assertThat(Employers.access(id)).containsEntry("verified", false);
    }
}
