package se.tillit.consent.signing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.consent.support.ConsentStack;

@QuarkusTest
@WithTestResource(ConsentStack.class)
class JwksResourceTest {

    @Test
    void showsPublicKeysToAnybody() {
        given().get("/api/v1/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", containsString("max-age=300"))
                .body("keys.kty", equalTo(List.of("EC")))
                .body("keys.kid", equalTo(List.of("test")));
    }

    @Test
    void showsNoPrivateKey() {
        given().get("/api/v1/.well-known/jwks.json")
                .then()
                .body("keys.collect{it.keySet()}.flatten()", not(hasItem("d")));
    }
}
