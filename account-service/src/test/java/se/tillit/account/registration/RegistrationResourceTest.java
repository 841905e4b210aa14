package se.tillit.account.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.FakeIdentities;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.MovableClock;
import se.tillit.account.support.OtherServices;
import se.tillit.account.support.People;

@QuarkusTest
@WithTestResource(AccountStack.class)
class RegistrationResourceTest {

    @Inject
    FakeIdentities identities;

    @Inject
    Registrations registrations;

    @Inject
    MovableClock clock;

    @Test
    void mailsOneLinkAndOpensNoLogin() {
        String email = People.newAddress();

        People.register(People.registration(email)).statusCode(202).body("status", equalTo("MAIL_SENT"));

        Inbox.Letter letter = Inbox.only(email);
        assertThat(letter.subject()).isEqualTo("Bekräfta din e-postadress");
        assertThat(letter.path()).isEqualTo("/api/v1/registrations/confirmations/");
        assertThat(identities.withEmail(email)).isEmpty();
    }

    @Test
    void writesInTheLanguageThatWasChosen() {
        String email = People.newAddress();
        Map<String, Object> english = People.registration(email);
        english.put("locale", "en");

        People.register(english).statusCode(202);

        assertThat(Inbox.only(email).subject()).isEqualTo("Confirm your e-mail address");
    }

    @Test
    void answersAKnownAddressWithTheSameBytesAndTellsItsOwnerByMail() {
        String unknown = People.newAddress();
        String known = People.newAddress();
        People.confirmed(known);

        Response first = given().contentType(ContentType.JSON)
                .body(People.registration(unknown))
                .post(People.REGISTRATIONS);
        Response second = given().contentType(ContentType.JSON)
                .body(People.registration(known))
                .post(People.REGISTRATIONS);

        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(202);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(names(second)).isEqualTo(names(first));
        Inbox.Letter reminder = Inbox.newest(known, 2);
        assertThat(reminder.subject()).isEqualTo("Du har redan ett konto hos Tillit");
        assertThat(reminder.text()).doesNotContain("/confirmations/");
    }

    private static List<String> names(Response response) {
        return response.headers().asList().stream()
                .map(header -> header.getName())
                .toList();
    }

    @Test
    void knowsAnAddressInAnyCase() {
        String email = People.newAddress();
        People.confirmed(email);

        String shouted = email.toUpperCase(java.util.Locale.ROOT);
        People.register(People.registration(shouted)).statusCode(202);

        assertThat(Inbox.newest(email, 2).subject()).isEqualTo("Du har redan ett konto hos Tillit");
    }

    @Test
    void writesOneRowInBothCasesAndKeepsNothingOfAKnownAddress() {
        String known = People.newAddress();
        People.confirmed(known);
        long before = count();

        Map<String, Object> generous = People.registration(known);
        generous.put("name", "Kerstin Kännd");
        People.register(generous).statusCode(202);
        People.register(People.registration(People.newAddress())).statusCode(202);

        assertThat(count()).isEqualTo(before + 2);
        assertThat(rows()).contains("KNOWN_ADDRESS").doesNotContain("Kännd", known);
    }

    private String rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> registrations
                        .getEntityManager()
                        .createNativeQuery("select cast(to_jsonb(r) as text) from registration r")
                        .getResultList()
                        .toString());
    }

    private long count() {
        return QuarkusTransaction.requiringNew().call(registrations::count);
    }

    @Test
    void takesTheSameTimeForAKnownAddress() {
        String known = People.newAddress();
        People.confirmed(known);

        for (String email : List.of(known, People.newAddress(), known, People.newAddress())) {
            long start = System.nanoTime();
            People.register(People.registration(email)).statusCode(202);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(120));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email                 | nobody                | email",
                "email                 | a@b                   | email",
                "email                 | a b@c.example         | email",
                "locale                | klingon               | pattern",
                "acceptedPolicyVersion | 1999-01-01            | unknown-policy-version",
                "acceptedPolicyVersion | 2026-01-01            | replaced-policy-version",
                "gender                | female                | pattern",
                "name                  | 19121212-1212         | pattern",
                "postalCode            | 1234                  | pattern",
                "birthDate             | 2999-01-01            | past",
            })
    void refusesAValueThatBreaksARuleWithoutRepeatingIt(String field, String value, String code) {
        Map<String, Object> body = People.registration(People.newAddress());
        body.put(field, value);

        Response refused = given().contentType(ContentType.JSON).body(body).post(People.REGISTRATIONS);

        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/" + field))
                .body("errors.code", hasItem(code));
        assertThat(refused.asString()).doesNotContain(value);
    }

    @Test
    void takesAPolicyThatIsPublishedAndNotInForceYet() {
        Map<String, Object> body = People.registration(People.newAddress());
        body.put("acceptedPolicyVersion", OtherServices.NEXT_POLICY);

        People.register(body).statusCode(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "locale", "acceptedPolicyVersion"})
    void refusesAMissingField(String field) {
        Map<String, Object> body = People.registration(People.newAddress());
        body.remove(field);

        People.register(body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/" + field))
                .body("errors[0].code", equalTo("required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "null",
                "{\"email\":1}",
                "{\"email\":{\"a\":1}}",
                "{\"birthDate\":\"tomorrow\"}",
                "{\"admin\":true}",
                ""
            })
    void refusesABrokenBody(String body) {
        int status = given().contentType(ContentType.JSON)
                .body(body)
                .post(People.REGISTRATIONS)
                .statusCode();

        assertThat(status).isBetween(400, 422);
    }

    @Test
    void refusesALongAddressQuickly() {
        Map<String, Object> body = People.registration("a".repeat(60) + "@" + "b.".repeat(200_000) + "example");

        People.register(body).statusCode(422);
    }

    @Test
    void refusesAnUnknownFieldAndAnUnknownParameter() {
        Map<String, Object> body = People.registration(People.newAddress());
        body.put("role", "operator");
        People.register(body).statusCode(400).body("errors[0].code", equalTo("unknown-field"));

        given().contentType(ContentType.JSON)
                .queryParam("force", "true")
                .body(People.registration(People.newAddress()))
                .post(People.REGISTRATIONS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?force"));
    }

    @Test
    void takesNoRegistrationWhileNobodyKnowsWhatIsPublished() {
        String email = People.newAddress();
        clock.advance(Duration.ofSeconds(61));

        OtherServices.whileConsentServiceIsDown(() ->
                People.register(People.registration(email)).statusCode(503).header("Retry-After", not(equalTo(null))));

        Inbox.quiet();
        assertThat(Inbox.now(email)).isEmpty();
    }

    @Test
    void livesForAMinuteOnWhatConsentServiceSaidLast() {
        People.register(People.registration(People.newAddress())).statusCode(202);

        OtherServices.whileConsentServiceIsDown(
                () -> People.register(People.registration(People.newAddress())).statusCode(202));
    }

    @Test
    void speaksSwedishAboutErrors() {
        Map<String, Object> body = new HashMap<>(People.registration(People.newAddress()));
        body.put("acceptedPolicyVersion", "0");

        given().contentType(ContentType.JSON)
                .header("Accept-Language", "sv")
                .body(body)
                .post(People.REGISTRATIONS)
                .then()
                .statusCode(422)
                .body("errors[0].message", equalTo("är ingen publicerad version av integritetspolicyn"));
    }
}
