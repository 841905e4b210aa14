package se.tillit.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.Component;

/** Who left is seen by nobody from the answer on, although a service was down then, and never comes back. */
class ErasureIsFinalIT {

    private static final Duration DONE_WITHIN = Duration.ofMinutes(2);

    private static final String HIDDEN = """
            select count(*) from cv c where c.owner = ?::uuid
            and not exists (select from closed_owner o where o.account_id = c.owner and o.closed)
            """;

    private final Platform platform = Platform.running();
    private final Rows rows = new Rows(platform);
    private final Topics topics = new Topics(platform);
    private final Employer employer = platform.demoEmployer();
    private final ErasedPerson anna = ErasedPerson.living(platform, new Random());

    @Test
    void hidesBeforeCvServiceIsReadyWhoLeftWhileItWasDown() throws Exception {
        // Given
        String ref = String.valueOf(
                employer.card(Map.of(), anna.headline()).orElseThrow().get("ref"));
        Login login = new Login(platform, anna.candidate().email(), Candidate.PASSWORD);
        login.token();
        platform.stack().kill(Component.CV_SERVICE);

        // When
        String receipt = leaves(login);
        CompletableFuture<Long> visibleWhenReady = CompletableFuture.supplyAsync(this::visibleWhenReady);
        platform.stack().start(Component.CV_SERVICE);

        // Then
        assertThat(visibleWhenReady.get(60, TimeUnit.SECONDS))
                .as("her CVs that are not hidden when cv-service is ready")
                .isZero();
        employer.open(ref).statusCode(404);
        assertThat(employer.card(Map.of(), anna.headline())).isEmpty();
        certified(receipt);
        assertThat(rows.naming(anna.account())).isEmpty();
    }

    /** Twice, with one receipt. */
    private static String leaves(Login login) {
        String receipt = login.request()
                .delete("/api/v1/me")
                .then()
                .statusCode(503)
                .body("receipt", notNullValue())
                .extract()
                .path("receipt");
        login.request().delete("/api/v1/me").then().statusCode(503).body("receipt", equalTo(receipt));
        return receipt;
    }

    private long visibleWhenReady() {
        URI ready = platform.stack().management(Component.CV_SERVICE).resolve("/q/health/ready");
        await("cv-service is ready")
                .atMost(DONE_WITHIN)
                .pollInterval(Duration.ofMillis(5))
                .ignoreExceptions()
                .until(() -> given().get(ready).statusCode() == 200);
        return rows.number(Component.CV_SERVICE, HIDDEN, anna.account());
    }

    @Test
    void bringsNobodyBackWhenEverythingThatWasEverSaidIsSaidAgain() throws Exception {
        // Given
        await().atMost(DONE_WITHIN).until(() -> rows.waitingEvents() == 0);
        List<ConsumerRecord<byte[], byte[]>> before = Scan.records(platform);
        assertThat(before)
                .anyMatch(said ->
                        new String(said.value(), java.nio.charset.StandardCharsets.UTF_8).contains(anna.account()));
        certified(anna.leaves());

        // When
        forgetWhatWasTaken();
        List<ConsumerRecord<byte[], byte[]>> said = Scan.records(platform);
        topics.sayAgain(said);
        System.out.println("replay records=" + said.size());
        await("everything is taken").atMost(DONE_WITHIN).until(topics::allTaken);
        await().atMost(DONE_WITHIN).until(() -> rows.waitingEvents() == 0);

        // Then
        assertThat(rows.naming(anna.account())).isEmpty();
        assertThat(employer.card(Map.of(), anna.headline())).isEmpty();
        new Login(platform, anna.candidate().email(), Candidate.PASSWORD)
                .attempt()
                .statusCode(not(equalTo(200)));
    }

    private void certified(String receipt) {
        await("the certificate").atMost(DONE_WITHIN).untilAsserted(() -> {
            ValidatableResponse status = platform.request()
                    .get("/api/v1/erasure-certificates/" + receipt)
                    .then()
                    .statusCode(200);
            status.body("status", equalTo("DONE")).body("certificate", notNullValue());
        });
    }

    /** So that nothing is dropped as known: only tombstones stand between what is said and the databases. */
    private void forgetWhatWasTaken() throws SQLException {
        for (Component service : Rows.OWNERS) {
            if (service.isService()) {
                try (Connection connection = rows.connect(service);
                        Statement forget = connection.createStatement()) {
                    forget.execute("delete from inbox");
                    forget.execute("delete from inbox_version");
                    forget.execute("delete from outbox where sent_at is not null");
                }
            }
        }
    }
}
