package se.tillit.gateway.denylist;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.events.EventType;
import se.tillit.events.Headers;
import se.tillit.gateway.stub.StubService.Answer;
import se.tillit.gateway.stub.StubServices;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(StubServices.class)
class DenyListResourceTest {

    private static KafkaProducer<String, String> producer;

    private final UUID account = UUID.randomUUID();

    @BeforeAll
    static void connect() {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new StringSerializer());
    }

    @AfterAll
    static void disconnect() {
        producer.close();
    }

    @BeforeEach
    void servicesAnswer() {
        StubServices.allAnswer(new Answer(200, Map.of(), "{}", Duration.ZERO));
    }

    @Test
    void aTokenIssuedBeforeItsAccountWasClosedIsRefused() {
        // Given
        String token = Tokens.candidate(account);
        status(token, 200);

        // When
        close(account, Instant.now().plusSeconds(1));

        // Then
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> status(token, 401));
        status(Tokens.candidate(UUID.randomUUID()), 200);
    }

    @Test
    void aTokenIssuedAfterwardsIsGood() {
        // Given
        UUID other = UUID.randomUUID();
        close(account, Instant.now().minusSeconds(60));
        close(other, Instant.now().plusSeconds(1));
        await().untilAsserted(() -> status(Tokens.candidate(other), 401));

        // Then
        status(Tokens.candidate(account), 200);
    }

    @Test
    void anUnreadableRecordStopsNobody() {
        // When
        send("not json");
        close(account, Instant.now().plusSeconds(1));

        // Then
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> status(Tokens.candidate(account), 401));
    }

    @Test
    void aRecordWithoutATypeInItsHeaderStopsNobody() {
        // When
        ProducerRecord<String, String> message =
                new ProducerRecord<>(EventType.LOGIN_CLOSED.topic().wireName(), "key", "{}");
        message.headers().add(Headers.EVENT_TYPE, null);
        publish(message);
        close(account, Instant.now().plusSeconds(1));

        // Then
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> status(Tokens.candidate(account), 401));
    }

    private static void status(String token, int expected) {
        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(equalTo(expected));
    }

    private static void close(UUID account, Instant at) {
        send("{\"accountId\":\"%s\",\"version\":1,\"closedAt\":\"%s\"}".formatted(account, at));
    }

    private static void send(String payload) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(EventType.LOGIN_CLOSED.topic().wireName(), "key", payload);
        message.headers()
                .add(Headers.EVENT_TYPE, EventType.LOGIN_CLOSED.wireName().getBytes(UTF_8));
        publish(message);
    }

    private static void publish(ProducerRecord<String, String> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
