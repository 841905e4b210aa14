package se.tillit.account.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.MovableClock;
import se.tillit.account.support.OtherServices;
import se.tillit.account.support.People;
import se.tillit.account.support.Published;
import se.tillit.events.account.AccountActivity;
import se.tillit.events.account.AccountOpened;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class ActivityResourceTest {

    private static final String ACCOUNTS = "/api/v1/internal/accounts";
    private static final String VISITS = "/api/v1/internal/activity";

    @Inject
    Activities activities;

    @Inject
    MailQueue mail;

    @Inject
    Published published;

    @Inject
    MovableClock clock;

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static JsonPath changes(long since) {
        return given().auth()
                .oauth2(Tokens.service("consent-service", "svc-account-read"))
                .queryParam("sinceVersion", since)
                .queryParam("limit", 1000)
                .get(ACCOUNTS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> days(UUID accountId) {
        return changes(0).getMap("items.find { it.accountId == '%s' }".formatted(accountId));
    }

    private static void come(UUID accountId) {
        given().auth().oauth2(Tokens.candidate(accountId)).put(VISITS).then().statusCode(204);
    }

    @Test
    void beginsWithTheAccount() {
        UUID accountId = People.confirmed(People.newAddress());

        assertThat(days(accountId))
                .containsEntry("openedOn", today().toString())
                .containsEntry("lastActiveOn", today().toString())
                .containsOnlyKeys("accountId", "version", "openedOn", "lastActiveOn");
        assertThat(published.about(accountId, AccountOpened.class))
                .extracting(AccountOpened::openedOn)
                .containsExactly(today());
    }

    @Test
    void movesAtTheFirstVisitOfADayAndNotAtTheNext() {
        UUID accountId = People.confirmed(People.newAddress());
        clock.advance(Duration.ofDays(1));

        come(accountId);
        come(accountId);

        assertThat(published.about(accountId, AccountActivity.class))
                .extracting(AccountActivity::lastActiveOn)
                .containsExactly(today().minusDays(1), today());
        assertThat(days(accountId)).containsEntry("lastActiveOn", today().toString());
    }

    @Test
    void neverMovesBack() {
        UUID accountId = People.confirmed(People.newAddress());

        activities.active(accountId, today().minusDays(3));

        assertThat(days(accountId)).containsEntry("lastActiveOn", today().toString());
        assertThat(published.about(accountId, AccountActivity.class)).hasSize(1);
    }

    @Test
    void countsADeliveredMailOfHerOwnWishAlone() {
        String address = People.newAddress();
        UUID accountId = People.confirmed(address);
        UUID messageId = UUID.randomUUID();
        OtherServices.tell(messageId, UUID.randomUUID(), "Bolaget", "Hej", "Text");

        order(MailTemplate.RETENTION_WARNING, accountId, address, Map.of("hiddenOn", "x", "removedOn", "y"));
        Inbox.of(address, 2);
        Inbox.quiet();
        assertThat(days(accountId)).doesNotContainKey("lastMailedOn");
        order(MailTemplate.EMPLOYER_MESSAGE, accountId, address, Map.of("messageId", messageId.toString()));

        await().untilAsserted(() -> assertThat(days(accountId)).containsEntry("lastMailedOn", today().toString()));
        assertThat(published.about(accountId, AccountActivity.class).getLast().lastMailedOn())
                .isEqualTo(today());
    }

    private void order(MailTemplate template, UUID accountId, String address, Map<String, String> parameters) {
        QuarkusTransaction.requiringNew()
                .run(() -> mail.order(new MailOrder(
                        "test:" + UUID.randomUUID(),
                        address,
                        template,
                        MailLocale.SV,
                        parameters,
                        clock.instant().plus(Duration.ofDays(1)),
                        accountId)));
    }

    @Test
    void tellsWhatChangedAfterAVersionInOrder() {
        UUID one = People.confirmed(People.newAddress());
        UUID two = People.confirmed(People.newAddress());
        long since = Long.parseLong(String.valueOf(days(two).get("version")));
        clock.advance(Duration.ofDays(1));

        activities.active(one, today());

        JsonPath later = changes(since);
        assertThat(later.getList("items.accountId", String.class))
                .contains(one.toString())
                .doesNotContain(two.toString());
        assertThat(later.getList("items.version", Integer.class)).isSorted();
    }

    @Test
    void isNothingForWhoeverHasNoAccount() {
        UUID nobody = UUID.randomUUID();

        come(nobody);

        assertThat(changes(0).getList("items.accountId", String.class)).doesNotContain(nobody.toString());
        assertThat(published.about(nobody, AccountActivity.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"employer", "operator", "partner", "svc-account-read"})
    void isACandidatesAlone(String role) {
        given().auth()
                .oauth2(Tokens.person(UUID.randomUUID(), role))
                .put(VISITS)
                .then()
                .statusCode(403);
        given().put(VISITS).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svc-employer-access-read", "candidate", "operator"})
    void isToldToConsentServiceAlone(String role) {
        given().auth()
                .oauth2(Tokens.service("other", role))
                .get(ACCOUNTS)
                .then()
                .statusCode(403);
        given().get(ACCOUNTS).then().statusCode(401);
    }
}
