package se.tillit.platform.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.tillit.platform.test.IssuerStack;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(IssuerStack.class)
class TokenResourceTest {

    private static final UUID ACCOUNT = UUID.fromString("6f0d1a52-5c0e-4c6e-9a39-0a6f3d2f7b11");

    @Test
    void letsACandidateIn() {
        given().auth()
                .oauth2(Tokens.candidate(ACCOUNT))
                .get("/api/v1/probe/mine")
                .then()
                .statusCode(200)
                .body("accountId", equalTo(ACCOUNT.toString()));
    }

    @Test
    void asksForATokenWhereThereIsNone() {
        given().get("/api/v1/probe/mine")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tillit:problem:unauthenticated"));
    }

    @Test
    void refusesAnotherRole() {
        given().auth()
                .oauth2(Tokens.employer(ACCOUNT))
                .get("/api/v1/probe/mine")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void closesWhatSaysNothing() {
        given().auth()
                .oauth2(Tokens.candidate(ACCOUNT))
                .get("/api/v1/probe/unannotated")
                .then()
                .statusCode(403);
    }

    static Stream<String> spoiltTokens() {
        String subject = ACCOUNT.toString();
        Instant past = Instant.now().minusSeconds(3600);
        String good = Tokens.candidate(ACCOUNT);
        String[] parts = good.split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Stream.of(
                Tokens.sign(Tokens.claims(subject, "tillit-web", "candidate").audience("another")),
                Tokens.sign(Tokens.claims(subject, "tillit-web", "candidate").issuer("http://other/realms/tillit")),
                Tokens.sign(Tokens.claims(subject, "tillit-web", "candidate").claim("typ", "ID")),
                Tokens.sign(Tokens.claims(subject, "tillit-web", "candidate")
                        .issuedAt(past)
                        .expiresAt(past)),
                Tokens.sign(Tokens.claims("not-an-account", "tillit-web", "candidate")),
                Tokens.signForged(Tokens.claims(subject, "tillit-web", "candidate")),
                none + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + ".AAAA",
                "rubbish");
    }

    @ParameterizedTest
    @MethodSource("spoiltTokens")
    void refusesSpoiltTokens(String token) {
        given().auth()
                .oauth2(token)
                .get("/api/v1/probe/mine")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void refusesAPersonsRoleFromAClientWhereNobodyLogsIn() {
        String token = Tokens.sign(Tokens.claims(ACCOUNT.toString(), "some-other-client", "candidate"));
        given().auth().oauth2(token).get("/api/v1/probe/mine").then().statusCode(403);
    }

    @Test
    void refusesATokenThatNamesNoClient() {
        String token = Tokens.sign(
                Tokens.claims(ACCOUNT.toString(), "tillit-web", "candidate").claim("azp", Map.of()));
        given().auth().oauth2(token).get("/api/v1/probe/mine").then().statusCode(401);
    }

    @Test
    void letsAServiceInByTheRoleOfTheEndpoint() {
        String allowed = Tokens.service("account-service", Roles.SVC_PROFILE_WRITE);
        given().auth().oauth2(allowed).get("/api/v1/probe/service").then().statusCode(200);
        String otherRole = Tokens.service("account-service", Roles.SVC_EMPLOYER_ACCESS_READ);
        given().auth().oauth2(otherRole).get("/api/v1/probe/service").then().statusCode(403);
        String otherClient = Tokens.service("partner-demo", Roles.SVC_PROFILE_WRITE);
        given().auth().oauth2(otherClient).get("/api/v1/probe/service").then().statusCode(403);
        String person = Tokens.person(ACCOUNT, Roles.SVC_PROFILE_WRITE);
        given().auth().oauth2(person).get("/api/v1/probe/service").then().statusCode(403);
    }

    @Test
    void letsAPartnersOwnClientIn() {
        given().auth()
                .oauth2(Tokens.partner("partner-demo"))
                .get("/api/v1/probe/partner")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.candidate(ACCOUNT))
                .get("/api/v1/probe/partner")
                .then()
                .statusCode(403);
    }
}
