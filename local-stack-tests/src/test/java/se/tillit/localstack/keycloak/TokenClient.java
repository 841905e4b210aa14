package se.tillit.localstack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks a real realm for real tokens, as a program on the command line would. */
final class TokenClient {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI realm;

    TokenClient(URI realm) {
        this.realm = realm;
    }

    JsonNode login(String client, String user, String password) throws Exception {
        return ask(password(client, user, password));
    }

    JsonNode service(String client, String secret) throws Exception {
        return ask(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    JsonNode ask(Map<String, String> form) throws Exception {
        return MAPPER.readTree(http.send(tokenRequest(form), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    /** How logins of these people are answered that are made at the same time. */
    List<Integer> loginsAtOnce(String client, List<DemoUser> users) {
        return users.stream()
                .map(user -> http.sendAsync(
                        tokenRequest(password(client, user.email(), user.password())),
                        HttpResponse.BodyHandlers.discarding()))
                .toList()
                .stream()
                .map(answer -> answer.join().statusCode())
                .toList();
    }

    /** How a browser is answered that asks for the login page (with PKCE) and wants to return to this address. */
    int loginPage(String client, String returnTo) throws Exception {
        Map<String, String> query = Map.of(
                "client_id", client,
                "response_type", "code",
                "scope", "openid",
                "redirect_uri", returnTo,
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "code_challenge_method", "S256");
        return http.send(
                        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/auth?" + encoded(query)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest tokenRequest(Map<String, String> form) {
        return HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
    }

    /** A call to Keycloak's administration of this realm. */
    HttpResponse<String> administer(String method, String path, String token, String body) throws Exception {
        String base = realm.toString().replace("/realms/", "/admin/realms/");
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode claims(JsonNode answer) throws Exception {
        assertThat(answer.has("access_token")).as(answer.toString()).isTrue();
        String token = answer.get("access_token").asText();
        return MAPPER.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static Map<String, String> password(String client, String user, String password) {
        return Map.of("grant_type", "password", "client_id", client, "username", user, "password", password);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
