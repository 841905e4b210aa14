package se.tillit.account.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes candidates through the public API, as they would make themselves. */
public final class People {

    public static final String PASSWORD = "korrekt häst batteri";
    public static final String REGISTRATIONS = "/api/v1/registrations";
    public static final String CONFIRMATIONS = "/api/v1/registrations/confirmations";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private People() {}

    /** An address that nobody has had before. */
    public static String newAddress() {
        return "person" + COUNT.incrementAndGet() + "@kandidat.example";
    }

    /** A registration's body; the rest of the fields may be put into it. */
    public static Map<String, Object> registration(String email) {
        Map<String, Object> body = new HashMap<>();
        body.put("email", email);
        body.put("locale", "sv");
        body.put("acceptedPolicyVersion", OtherServices.POLICY);
        return body;
    }

    public static ValidatableResponse register(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(REGISTRATIONS)
                .then();
    }

    /** Registers and returns the token that was mailed. */
    public static String registered(String email) {
        return registered(registration(email));
    }

    /** Registers and returns the token that was mailed, the newest if there are several. */
    public static String registered(Map<String, Object> body) {
        String email = String.valueOf(body.get("email"));
        int before = Inbox.now(email).size();
        register(body).statusCode(202);
        return Inbox.newest(email, before + 1).token();
    }

    /** A confirmation's body. */
    public static Map<String, Object> confirmation(String token) {
        return confirmation(token, PASSWORD);
    }

    public static Map<String, Object> confirmation(String token, String password) {
        return new HashMap<>(Map.of(
                "token",
                token,
                "password",
                password,
                "securityQuestion",
                "Vad hette din första hund?",
                "securityAnswer",
                "Karo"));
    }

    public static ValidatableResponse confirm(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(CONFIRMATIONS)
                .then();
    }

    /** A candidate with an account and an open login. */
    public static UUID confirmed(String email) {
        return UUID.fromString(confirm(confirmation(registered(email)))
                .statusCode(201)
                .extract()
                .path("accountId"));
    }
}
