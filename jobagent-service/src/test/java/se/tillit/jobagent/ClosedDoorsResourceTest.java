package se.tillit.jobagent;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service runs and is observed, and what nobody offers is closed. */
@QuarkusTest
@WithTestResource(JobAgentStack.class)
class ClosedDoorsResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1", "/", "/q/health", "/q/metrics"})
    void answersNotFoundToAnybody(String path) {
        given().header("Accept-Language", "sv")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tillit:problem:not-found"))
                .body("title", equalTo("Hittades inte"))
                .body("instance", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"started", "live", "ready"})
    void isHealthyOnTheManagementPort(String kind) {
        management().get("/q/health/" + kind).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void isReadyOnlyWithItsDatabase() {
        management()
                .get("/q/health/ready")
                .then()
                .body("checks.name", hasItem("Database connections health check"))
                .body("checks.status", everyItem(equalTo("UP")));
    }

    @Test
    void measuresItself() {
        management().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }

    private static RequestSpecification management() {
        String port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", String.class);
        return given().baseUri("http://localhost").port(Integer.parseInt(port));
    }
}
