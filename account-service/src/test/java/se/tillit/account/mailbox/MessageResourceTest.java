package se.tillit.account.mailbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Mailboxes;
import se.tillit.account.support.People;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class MessageResourceTest {

    @Inject
    Mailbox mailbox;

    private UUID accountId;

    @BeforeEach
    void candidate() {
        accountId = People.confirmed(People.newAddress());
    }

    private String received() {
        QuarkusTransaction.requiringNew()
                .run(() -> mailbox.receiveWarning(
                        accountId, UUID.randomUUID(), LocalDate.of(2027, 1, 31), LocalDate.of(2027, 3, 31)));
        return Mailboxes.ids(accountId).getFirst();
    }

    private static String path(String id) {
        return Mailboxes.MESSAGES + "/" + id;
    }

    @Test
    void showsTheNewestFirstInPages() {
        List<String> received = new ArrayList<>();
        IntStream.range(0, 5).forEach(_ -> received.addFirst(received()));

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = Mailboxes.as(accountId).queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(Mailboxes.MESSAGES)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).isEqualTo(received);
    }

    @Test
    void saysWhatAWarningSays() {
        String id = received();

        Mailboxes.as(accountId)
                .get(path(id))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("kind", equalTo("RETENTION_WARNING"))
                .body("title", equalTo("Dina uppgifter kommer att tas bort"))
                .body("available", equalTo(true))
                .body("text", org.hamcrest.Matchers.containsString("2027-01-31"))
                .body("text", org.hamcrest.Matchers.containsString("2027-03-31"));
    }

    @Test
    void isReadWhenTheOwnerSaysSoAndNotByLooking() {
        String id = received();
        Mailboxes.as(accountId).get(path(id)).then().body("read", equalTo(false));
        Mailboxes.as(accountId).get(path(id)).then().body("read", equalTo(false));

        mark(id, true);
        Mailboxes.as(accountId).get(path(id)).then().body("read", equalTo(true));
        mark(id, false);
        Mailboxes.as(accountId).get(path(id)).then().body("read", equalTo(false));
    }

    private void mark(String id, boolean read) {
        Mailboxes.as(accountId)
                .body(Map.of("read", read))
                .patch(path(id))
                .then()
                .statusCode(200)
                .body("read", equalTo(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"to\": \"anna@example.org\"}", "{\"read\": \"ja\"}", "{\"text\": \"…\"}"})
    void refusesEverythingElse(String patch) {
        String id = received();

        Mailboxes.as(accountId).body(patch).patch(path(id)).then().statusCode(400);
    }

    @Test
    void sendsNothing() {
        Mailboxes.as(accountId)
                .body(Map.of("to", "anna@example.org", "text", "Hej"))
                .post(Mailboxes.MESSAGES)
                .then()
                .statusCode(405);
    }

    @Test
    void refusesAnOldVersion() {
        String id = received();
        mark(id, true);

        Mailboxes.as(accountId)
                .header("If-Match", "\"0\"")
                .body(Map.of("read", false))
                .patch(path(id))
                .then()
                .statusCode(412);
    }

    @Test
    void forgetsWhatIsDeleted() {
        String id = received();

        Mailboxes.as(accountId).delete(path(id)).then().statusCode(204);

        Mailboxes.as(accountId).get(path(id)).then().statusCode(404);
        Mailboxes.as(accountId).get(Mailboxes.MESSAGES).then().body("items", hasSize(0));
    }

    @Test
    void belongsToItsOwnerAlone() {
        String id = received();
        UUID other = People.confirmed(People.newAddress());

        Mailboxes.as(other).get(path(id)).then().statusCode(404);
        Mailboxes.as(other).body(Map.of("read", true)).patch(path(id)).then().statusCode(404);
        Mailboxes.as(other).delete(path(id)).then().statusCode(404);
        assertThat(Mailboxes.ids(other)).isEmpty();
        given().get(Mailboxes.MESSAGES).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.employer(accountId))
                .contentType(ContentType.JSON)
                .get(Mailboxes.MESSAGES)
                .then()
                .statusCode(403);
        Mailboxes.as(accountId).get(path(id)).then().statusCode(200);
    }
}
