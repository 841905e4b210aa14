package se.tillit.jobagent.employeraccess;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.tillit.events.account.EmployerAccessChanged;
import se.tillit.jobagent.AccountStub;
import se.tillit.jobagent.Broker;
import se.tillit.platform.test.PlatformStack;

/** One life of the service, in order: it starts while account-service is down, hears of employers, and loses account-service again. */
@QuarkusTest
@WithTestResource(PlatformStack.class)
@WithTestResource(EmployerAccessPullResourceTest.AccountServiceIsDown.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmployerAccessPullResourceTest {

    /** Account-service that is not there yet. */
    public static class AccountServiceIsDown extends AccountStub {
        public AccountServiceIsDown() {
            super(503);
        }

        @Override
        public Map<String, String> start() {
            Map<String, String> config = new HashMap<>(super.start());
            config.put("tillit.pull.page", "3");
            return config;
        }
    }

    private static final UUID EMPLOYER = UUID.randomUUID();
    private static final UUID MEMBER = UUID.randomUUID();
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    @ConfigProperty(name = "TILLIT_ACCOUNT_URL")
    String accountService = "";

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready = "";

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics = "";

    @Test
    @Order(1)
    void isNotReadyBeforeTheFirstPull() {
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> readiness() == 503);
    }

    @Test
    @Order(2)
    void isReadyAfterTheFirstPullOfEveryPage() {
        accountServiceSays(40, true, false);
        for (int version = 41; version <= 47; version++) {
            accountServiceSays(version, UUID.randomUUID(), true, false);
        }
        accountServiceAnswers(200);
        await().atMost(SOON).until(() -> readiness() == 200);
        assertThat(row()).isEqualTo("40 true false");
        assertThat(watermark()).isEqualTo(47);
    }

    @Test
    @Order(3)
    void hearsOfAnOpeningByEvent() {
        Broker.awaitOutcome("employer-access", "taken", () -> Broker.sends(changed(50, true)));

        assertThat(row()).isEqualTo("50 true false");
    }

    @Test
    @Order(4)
    void staysReadyAndShowsItsAgeWhenAccountServiceIsLost() {
        accountServiceAnswers(500);
        await().atMost(SOON).until(() -> age() > 2.5);
        assertThat(readiness()).isEqualTo(200);
    }

    private static EmployerAccessChanged changed(long version, boolean verified) {
        return new EmployerAccessChanged(EMPLOYER, version, verified, false, "SE", Set.of(MEMBER));
    }

    private void accountServiceSays(long version, boolean verified, boolean suspended) {
        accountServiceSays(version, EMPLOYER, verified, suspended);
    }

    private void accountServiceSays(long version, UUID employer, boolean verified, boolean suspended) {
        given().body(change(version, verified, suspended).replace(EMPLOYER.toString(), employer.toString()))
                .put(accountService + "/stub/changes/" + version)
                .then()
                .statusCode(200);
    }

    private void accountServiceAnswers(int status) {
        given().body(Integer.toString(status))
                .put(accountService + "/stub/status")
                .then()
                .statusCode(200);
    }

    private static String change(long version, boolean verified, boolean suspended) {
        return """
                {"employerId": "%s", "version": %d, "verified": %s, "suspended": %s, "country": "SE", "members": ["%s"]}""".formatted(EMPLOYER, version, verified, suspended, MEMBER);
    }

    private int readiness() {
        return given().get(ready).statusCode();
    }

    private double age() {
        return given().get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith("tillit_employer_access_age_seconds"))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private String row() {
        return first("select version || ' ' || verified || ' ' || suspended from employer_access where employer_id = '"
                + EMPLOYER + "'");
    }

    private long watermark() {
        return Long.parseLong(first("select version from pull_watermark where copy = 'employer-access'"));
    }

    private String first(String query) {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
