package se.tillit.localstack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.localstack.keycloak.TokenClient.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.localstack.Component;
import se.tillit.localstack.LocalStack;

class KeycloakServerTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int ROUNDS = 4;

    @TempDir
    static Path directory;

    private static LocalStack stack;
    private static TokenClient tokens;

    @BeforeAll
    static void startServer() throws InterruptedException {
        stack = LocalStack.builder()
                .freePorts()
                .dataDirectory(directory)
                .withoutFsync()
                .only(Component.KEYCLOAK)
                .start();
        tokens = new TokenClient(stack.identity());
    }

    @AfterAll
    static void stopServer() {
        stack.close();
    }

    @ParameterizedTest
    @MethodSource("demoUsers")
    void tokenOfAPersonSaysWhoAndWhatRoleAndNothingElseAboutHer(DemoUser user) throws Exception {
        JsonNode claims = claims(tokens.login("tillit-cli", user.email(), user.password()));

        assertThat(claims.get("sub").asText()).isEqualTo(user.id().toString());
        assertThat(claims.get("iss").asText()).isEqualTo(stack.identity().toString());
        assertThat(claims.get("aud").asText()).isEqualTo("tillit");
        assertThat(claims.get("azp").asText()).isEqualTo("tillit-cli");
        assertThat(claims.get("typ").asText()).isEqualTo("Bearer");
        assertThat(claims.at("/realm_access/roles").valueStream().map(JsonNode::asText))
                .containsExactly(user.role());
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
        assertThat(claims.fieldNames())
                .toIterable()
                .doesNotContain("email", "email_verified", "name", "given_name", "family_name", "preferred_username");
        assertThat(claims.toString()).doesNotContain("@");
    }

    static List<DemoUser> demoUsers() {
        return DemoUser.all();
    }

    @Test
    void scopesThatWouldNameAPersonDoNotExist() throws Exception {
        JsonNode answer = tokens.ask(Map.of(
                "grant_type", "password",
                "client_id", "tillit-cli",
                "username", "candidate@demo.example",
                "password", "tillit-demo",
                "scope", "openid email profile"));

        assertThat(answer.get("error").asText()).isEqualTo("invalid_scope");
    }

    @Test
    void tokensOfServicesCarryTheRolesOfTheirEndpointsAlone() throws Exception {
        JsonNode account = claims(tokens.service("account-service", secret(Component.ACCOUNT_SERVICE)));
        JsonNode cv = claims(tokens.service("cv-service", secret(Component.CV_SERVICE)));
        JsonNode consent = claims(tokens.service("consent-service", secret(Component.CONSENT_SERVICE)));
        JsonNode jobagent = claims(tokens.service("jobagent-service", secret(Component.JOBAGENT_SERVICE)));
        JsonNode partner = claims(tokens.service("partner-demo", "tillit-demo"));

        assertThat(roles(account))
                .containsExactlyInAnyOrder(
                        "svc-profile-write", "svc-employer-access-write", "svc-message-read", "svc-alert-read");
        assertThat(roles(cv))
                .containsExactlyInAnyOrder(
                        "svc-employer-access-read",
                        "svc-employer-lookup",
                        "svc-closing-read",
                        "svc-disclosure-consent-write");
        assertThat(roles(consent))
                .containsExactlyInAnyOrder(
                        "svc-closing-write", "svc-disclosure-read", "svc-consent-write", "svc-account-read");
        assertThat(roles(jobagent))
                .containsExactlyInAnyOrder("svc-employer-access-read", "svc-employer-lookup", "svc-partner-read");
        assertThat(roles(partner)).containsExactly("partner");
        assertThat(List.of(account, cv, consent, jobagent, partner))
                .allSatisfy(claims -> assertThat(claims.get("aud").toString()).contains("\"tillit\""));
    }

    @Test
    void accountServiceCreatesAUserWhoLogsInWithHerAddress() throws Exception {
        // Given
        String service = tokens.service("account-service", secret(Component.ACCOUNT_SERVICE))
                .get("access_token")
                .asText();
        String address = "ny.person@mail.example";
        String user = """
                {"username": "%s", "email": "%s", "emailVerified": true, "enabled": false, "groups": ["/candidates"],
                 "credentials": [{"type": "password", "value": "hemligt-losen-7", "temporary": false}]}""".formatted(UUID.randomUUID(), address);

        // When
        HttpResponse<String> created = tokens.administer("POST", "/users", service, user);

        // Then
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String id = Path.of(URI.create(created.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .getFileName()
                .toString();
        assertThat(tokens.login("tillit-cli", address, "hemligt-losen-7").has("access_token"))
                .isFalse();
        assertThat(tokens.administer("PUT", "/users/" + id, service, "{\"enabled\": true}")
                        .statusCode())
                .isEqualTo(204);
        JsonNode claims = claims(tokens.login("tillit-cli", address, "hemligt-losen-7"));
        assertThat(claims.get("sub").asText()).isEqualTo(id);
        assertThat(roles(claims)).containsExactly("candidate");
        assertThat(tokens.administer("POST", "/users", service, user).statusCode())
                .isEqualTo(409);
    }

    @Test
    void accountServiceMakesAClientWhoseTokensCarryThePartnersRoleAndTakesItAway() throws Exception {
        String service = tokens.service("account-service", secret(Component.ACCOUNT_SERVICE))
                .get("access_token")
                .asText();

        HttpResponse<String> created = tokens.administer("POST", "/clients", service, """
                {"clientId": "partner-new", "name": "Ny partner", "enabled": true, "protocol": "openid-connect",
                 "publicClient": false, "secret": "a-secret-of-ours", "standardFlowEnabled": false,
                 "implicitFlowEnabled": false, "directAccessGrantsEnabled": false, "serviceAccountsEnabled": true,
                 "fullScopeAllowed": false, "defaultClientScopes": ["basic", "tillit-api"], "optionalClientScopes": [],
                 "protocolMappers": [{"name": "role", "protocol": "openid-connect",
                   "protocolMapper": "oidc-hardcoded-role-mapper", "config": {"role": "partner"}}]}
                """);

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        JsonNode claims = claims(tokens.service("partner-new", "a-secret-of-ours"));
        assertThat(roles(claims)).containsExactly("partner");
        assertThat(claims.get("azp").asText()).isEqualTo("partner-new");
        assertThat(claims.get("aud").toString()).contains("\"tillit\"");
        String id = Path.of(URI.create(created.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .getFileName()
                .toString();
        assertThat(tokens.administer("GET", "/clients?clientId=partner-new", service, "")
                        .body())
                .contains(id);
        assertThat(tokens.administer("DELETE", "/clients/" + id, service, "").statusCode())
                .isEqualTo(204);
        assertThat(tokens.service("partner-new", "a-secret-of-ours").has("access_token"))
                .isFalse();
    }

    @Test
    void cvServiceMayNotLookAtUsers() throws Exception {
        String service = tokens.service("cv-service", secret(Component.CV_SERVICE))
                .get("access_token")
                .asText();

        assertThat(tokens.administer("GET", "/users", service, "").statusCode()).isEqualTo(403);
    }

    @Test
    void aFailedLoginLeavesNoAddressInTheLog() throws Exception {
        String address = "operator@demo.example";

        assertThat(tokens.login("tillit-cli", address, "not-her-password").has("access_token"))
                .isFalse();

        assertThat(Files.readString(stack.log(Component.KEYCLOAK)))
                .isNotEmpty()
                .doesNotContain(address, DemoUser.all().getFirst().email());
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "candidate2@mail.example"})
    void aPasswordThatIsEasyToGuessIsRefused(String password) throws Exception {
        String service = tokens.service("account-service", secret(Component.ACCOUNT_SERVICE))
                .get("access_token")
                .asText();

        HttpResponse<String> refused =
                tokens.administer("POST", "/users", service, """
                {"username": "%s", "email": "candidate2@mail.example", "enabled": true,
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}""".formatted(UUID.randomUUID(), password));

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tillit-web", "admin-cli", "account-console", "security-admin-console", "account", "broker"})
    void noOtherClientTakesAPassword(String client) throws Exception {
        JsonNode answer = tokens.login(client, "candidate@demo.example", "tillit-demo");

        assertThat(answer.has("access_token")).isFalse();
        assertThat(answer.get("error").asText()).isIn("unauthorized_client", "invalid_client");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:3000/signed-in, 200",
        "http://localhost:5173/, 200",
        "http://localhost:4000/, 400",
        "https://elsewhere.example/, 400"
    })
    void aLoginReturnsToFrontEndsUnderDevelopmentAndNowhereElse(String address, int status) throws Exception {
        assertThat(tokens.loginPage("tillit-web", address)).isEqualTo(status);
    }

    @Test
    void thePasswordGrantIsOpenForOneClientOnly() throws Exception {
        String administrator = new TokenClient(
                        URI.create(stack.identity().toString().replace("tillit", "master")))
                .login("admin-cli", "admin", stack.identityAdministratorPassword())
                .get("access_token")
                .asText();

        JsonNode clients = MAPPER.readTree(
                tokens.administer("GET", "/clients", administrator, "").body());

        assertThat(clients.valueStream()
                        .filter(client ->
                                client.get("directAccessGrantsEnabled").asBoolean())
                        .map(client -> client.get("clientId").asText()))
                .containsExactly("tillit-cli");
    }

    @Test
    void letsEverybodyInAsSoonAsItsDatabaseIsBack() throws Exception {
        // Given
        assertThat(logins()).containsOnly(200);

        // When
        stack.kill(Component.POSTGRES);
        stack.start(Component.POSTGRES);

        // Then
        assertThat(logins()).containsOnly(200);
    }

    @Test
    void isToldToLookAtItsConnectionsInContainersToo() {
        assertThat(Path.of("../docker-compose.yml"))
                .content()
                .contains("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW: \"true\"");
    }

    /** Several people at once, for several connections; one person at once would be refused as somebody who guesses. */
    private static List<Integer> logins() {
        return IntStream.range(0, ROUNDS)
                .boxed()
                .flatMap(_ -> tokens.loginsAtOnce("tillit-cli", DemoUser.all()).stream())
                .toList();
    }

    private static String secret(Component service) {
        return stack.clientSecret(service);
    }

    private static List<String> roles(JsonNode claims) {
        return claims.at("/realm_access/roles")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
