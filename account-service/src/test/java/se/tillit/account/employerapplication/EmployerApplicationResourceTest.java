package se.tillit.account.employerapplication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Employers;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.MovableClock;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class EmployerApplicationResourceTest {

    @Inject
    EntityManager database;

    @Inject
    ApplicationPurge purge;

    @Inject
    MovableClock clock;

    @Test
    void showsAnApplicationToOperatorsOnlyAfterItsConfirmation() {
        String contact = Employers.newContact();
        Employers.apply(Employers.application(Employers.newNumber(), contact))
                .statusCode(202)
                .body("status", equalTo("MAIL_SENT"));
        Inbox.Letter letter = Inbox.only(contact);
        assertThat(letter.path()).isEqualTo("/api/v1/employer-applications/confirmations/");
        assertThat(Employers.idsOf(contact)).isEmpty();

        Employers.confirmApplication(letter.token()).statusCode(200).body("status", equalTo("AWAITING_DECISION"));
        Employers.confirmApplication(letter.token()).statusCode(200).body("status", equalTo("AWAITING_DECISION"));

        assertThat(Employers.idsOf(contact)).hasSize(1);
    }

    @Test
    void putsNothingThatTheApplicantWroteIntoTheFirstMail() {
        String contact = Employers.newContact();
        Map<String, Object> body = Employers.application(Employers.newNumber(), contact);
        body.put("legalName", "Gratis Godis");

        Employers.apply(body).statusCode(202);

        Inbox.Letter letter = Inbox.only(contact);
        assertThat(letter.text() + letter.html() + letter.subject()).doesNotContain("Gratis Godis", "Kim Chef");
    }

    @Test
    void describesTheLinkAHundredTimesWithoutChangingAnything() {
        String contact = Employers.newContact();
        Employers.apply(Employers.application(Employers.newNumber(), contact)).statusCode(202);
        String token = Inbox.only(contact).token();
        String path = Employers.APPLICATIONS + "/confirmations/" + token;

        for (int i = 0; i < 100; i++) {
            given().head(path).then().statusCode(200);
            given().get(path).then().statusCode(200).body("status", equalTo("WAITING"));
        }

        assertThat(Employers.idsOf(contact)).isEmpty();
        Employers.confirmApplication(token).statusCode(200);
        given().get(path).then().body("status", equalTo("DONE"));
    }

    @Test
    void answersAKnownOrganisationTheSameAndMakesNoSecondOne() {
        String number = Employers.newNumber();
        String first = Employers.newContact();
        Employers.applied(Employers.application(number, first), first);
        String second = Employers.newContact();

        Response unknown = post(Employers.application(Employers.newNumber(), Employers.newContact()));
        Response known = post(Employers.application(number, second));
        Response confirmed = Employers.confirmApplication(
                        Inbox.newest(second, 1).token())
                .statusCode(200)
                .body("status", equalTo("AWAITING_DECISION"))
                .extract()
                .response();

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.asByteArray()).isEqualTo(unknown.asByteArray());
        assertThat(confirmed.asString()).isEqualTo("{\"status\":\"AWAITING_DECISION\"}");
        assertThat(Employers.idsOf(second)).isEmpty();
        assertThat(Employers.idsOf(first)).hasSize(1);
        assertThat(Inbox.newest(second, 2).subject()).isEqualTo("Er ansökan till Tillit");
    }

    private static Response post(Map<String, Object> body) {
        return given().contentType(ContentType.JSON).body(body).post(Employers.APPLICATIONS);
    }

    @Test
    void makesOneOrganisationOfTwoApplicationsConfirmedAtOnce() {
        String number = Employers.newNumber();
        List<String> contacts = List.of(Employers.newContact(), Employers.newContact());
        contacts.forEach(contact ->
                Employers.apply(Employers.application(number, contact)).statusCode(202));
        List<String> tokens = contacts.stream()
                .map(contact -> Inbox.newest(contact, 1).token())
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = tokens.stream()
                    .<Future<?>>map(token -> threads.submit(
                            () -> Employers.confirmApplication(token).statusCode(200)))
                    .toList();
            running.forEach(EmployerApplicationResourceTest::join);
        }

        assertThat(contacts.stream()
                        .mapToLong(contact -> Employers.idsOf(contact).size())
                        .sum())
                .isEqualTo(1);
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsASoleTradersNumberEncryptedAndToItself() {
        String number = Employers.newSoleTradersNumber();
        String contact = Employers.newContact();
        String id = Employers.applied(Employers.application(number, contact), contact);

        String listed = given().auth()
                .oauth2(Tokens.operator())
                .queryParam("limit", 100)
                .get(Employers.ADMIN)
                .asString();
        String verified = Employers.verify(id)
                .statusCode(200)
                .body("organisationNumber", equalTo(null))
                .extract()
                .asString();

        assertThat(listed).contains(id).doesNotContain(number);
        assertThat(verified).doesNotContain(number);
        assertThat(stored()).contains(id).doesNotContain(number, number.substring(0, 6) + "-" + number.substring(6));
    }

    @Test
    void showsACompanysNumber() {
        String number = Employers.newNumber();
        String contact = Employers.newContact();
        String id = Employers.applied(Employers.application(number, contact), contact);

        Employers.verify(id).body("organisationNumber", equalTo(number));
    }

    @Test
    void recognisesASoleTraderWhoAppliesTwice() {
        String number = Employers.newSoleTradersNumber();
        String first = Employers.newContact();
        Employers.applied(Employers.application(number, first), first);
        String second = Employers.newContact();
        Employers.apply(Employers.application(number.substring(0, 6) + "-" + number.substring(6), second));

        Employers.confirmApplication(Inbox.newest(second, 1).token()).statusCode(200);

        assertThat(Employers.idsOf(second)).isEmpty();
    }

    private String stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.of("organisation", "employer_application").stream()
                        .map(table -> database.createNativeQuery(
                                        "select cast(to_jsonb(t) as text) from %s t".formatted(table))
                                .getResultList()
                                .toString())
                        .toList()
                        .toString());
    }

    @Test
    void mailsOneNewLinkForAnExpiredOne() {
        String contact = Employers.newContact();
        Employers.apply(Employers.application(Employers.newNumber(), contact)).statusCode(202);
        String late = Inbox.only(contact).token();
        clock.advance(Duration.ofHours(73));

        given().get(Employers.APPLICATIONS + "/confirmations/" + late).then().statusCode(410);
        Employers.confirmApplication(late).statusCode(410);
        Employers.confirmApplication(late).statusCode(410);

        String renewed = Inbox.newest(contact, 2).token();
        Inbox.quiet();
        assertThat(Inbox.now(contact)).hasSize(2);
        Employers.confirmApplication(renewed).statusCode(200);
        assertThat(Employers.idsOf(contact)).hasSize(1);
    }

    @Test
    void deletesWhatNobodyConfirmed() {
        String contact = Employers.newContact();
        Employers.apply(Employers.application(Employers.newNumber(), contact)).statusCode(202);
        String token = Inbox.only(contact).token();
        clock.advance(Duration.ofDays(10).plusMinutes(1));

        purge.purge();

        Employers.confirmApplication(token).statusCode(404);
        assertThat(stored()).doesNotContain(contact);
    }

    @Test
    void doesNotKnowATokenThatWasNeverMailed() {
        Employers.confirmApplication("AAAAAAAAAAAAAAAAAAAAAA").statusCode(404);
        given().get(Employers.APPLICATIONS + "/confirmations/AAAAAAAAAAAAAAAAAAAAAA")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisationNumber | 556036-0794            | organisation-number",
                "organisationNumber | 12345                  | organisation-number",
                "country            | XX                     | country",
                "country            | Sverige                | country",
                "legalName          | Se https://evil.example | pattern",
                "legalName          | www.evil               | pattern",
                "legalForm          | a@b                    | pattern",
                "locale             | klingon                | pattern",
            })
    void refusesAValueThatBreaksARuleWithoutRepeatingIt(String field, String value, String code) {
        Map<String, Object> body = Employers.application(Employers.newNumber(), Employers.newContact());
        body.put(field, value);

        Response refused = post(body);

        refused.then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/" + field))
                .body("errors.code", hasItem(code));
        assertThat(refused.asString()).doesNotContain(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisationNumber", "legalName", "legalForm", "address", "country", "contact"})
    void refusesAMissingField(String field) {
        Map<String, Object> body = Employers.application(Employers.newNumber(), Employers.newContact());
        body.remove(field);

        post(body).then().statusCode(422).body("errors[0].pointer", equalTo("/" + field));
    }

    @Test
    void refusesWhatIsWrongFurtherInside() {
        Map<String, Object> body = Employers.application(Employers.newNumber(), Employers.newContact());
        body.put("contact", Map.of("name", "", "email", "nobody"));

        post(body)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/contact/name"))
                .body("errors.pointer", hasItem("/contact/email"));
    }

    @Test
    void takesAForeignNumberAsItIs() {
        String contact = Employers.newContact();
        Map<String, Object> body = Employers.application("hrb 1234/5", contact);
        body.put("country", "DE");

        String id = Employers.applied(body, contact);

        assertThat(Inbox.newest(contact, 1).subject()).isEqualTo("Confirm your application to Tillit");
        Employers.verify(id).body("organisationNumber", equalTo("HRB12345")).body("country", equalTo("DE"));
    }
}
