package se.tillit.system;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;

/** Somebody who logs in at the real Keycloak with an address and a password. */
final class Login {

    private static final Duration FRESH = Duration.ofMinutes(4);

    private final Platform platform;
    private final String email;
    private final String password;
    private String token = "";
    private Instant since = Instant.EPOCH;

    Login(Platform platform, String email, String password) {
        this.platform = platform;
        this.email = email;
        this.password = password;
    }

    /** The answer of a log-in attempt, whatever it is. */
    ValidatableResponse attempt() {
        return given().formParam("client_id", "tillit-cli")
                .formParam("grant_type", "password")
                .formParam("username", email)
                .formParam("password", password)
                .post(platform.identityUrl() + "/protocol/openid-connect/token")
                .then();
    }

    /**
     * A valid access token; tokens live for five minutes, so an old one is replaced. By one thread: Keycloak refuses a second
     * log-in of a person while the first is being checked.
     */
    synchronized String token() {
        if (since.plus(FRESH).isBefore(Instant.now())) {
            token = attempt().statusCode(200).extract().path("access_token");
            since = Instant.now();
        }
        return token;
    }

    /** A JSON request at the gateway with this login's token. */
    RequestSpecification request() {
        return platform.request().auth().oauth2(token());
    }
}
