package se.tillit.localstack.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks with a running platform: its gateway, its log-in and its mail catcher. Safe for many threads. */
public final class PlatformClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LINK =
            Pattern.compile("https?://[^/\\s]+(/api/v1/\\S+?/([A-Za-z0-9_-]{20,}))(?=[\\s\"<]|$)");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String gateway;
    private final String identity;
    private final String mail;

    /**
     * A client of one platform.
     *
     * @param gateway base URL of the gateway
     * @param identity URL of the realm
     * @param mail base URL of the mail catcher's HTTP API
     */
    public PlatformClient(String gateway, String identity, String mail) {
        this.gateway = gateway;
        this.identity = identity;
        this.mail = mail;
    }

    /** A link as it stands in a mail: the path at the gateway and the token at its end. */
    public record MailedLink(String path, String token) {}

    /** Calls the gateway without a token. */
    public Answer call(String method, String path, Object body) {
        return call(method, path, body, Optional.empty());
    }

    /** Calls the gateway with an access token. A body that is an empty text is not sent. */
    public Answer call(String method, String path, Object body, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .method(
                        method,
                        "".equals(body)
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(write(body)));
        if (!"".equals(body)) {
            request.header("Content-Type", "application/json");
        }
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return send(request.build());
    }

    /** Tries to log in with the local stack's command-line client. */
    public Answer logIn(String email, String password) {
        String form = "grant_type=password&client_id=tillit-cli&username=%s&password=%s"
                .formatted(encode(email), encode(password));
        return askForToken(form);
    }

    private Answer askForToken(String form) {
        return send(HttpRequest.newBuilder(URI.create(identity + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** Tries to log in a partner's client. */
    public Answer logInClient(String client, String secret) {
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(encode(client), encode(secret));
        return askForToken(form);
    }

    /** An access token; it lives for five minutes. */
    public String token(String email, String password) {
        return logIn(email, password)
                .expect(200, "log in")
                .body()
                .get("access_token")
                .asText();
    }

    /** All mails to an address, newest first. */
    public JsonNode mails(String address) {
        return send(HttpRequest.newBuilder(URI.create(mail + "/api/messages?to=" + encode(address)))
                        .timeout(PATIENCE)
                        .build())
                .expect(200, "read mail")
                .body();
    }

    /** Waits for the newest mail to an address that holds a link into a part of the API, and gives the link. */
    public MailedLink linkTo(String address, String part) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (JsonNode message : mails(address)) {
                Matcher link = LINK.matcher(message.path("text").asText());
                if (link.find() && link.group(1).contains(part)) {
                    return new MailedLink(link.group(1), link.group(2));
                }
            }
            Thread.sleep(50);
        }
        throw new UnexpectedAnswerException("no mail with a link to " + part + " came");
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), read(response.body()), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswerException("interrupted");
        }
    }

    private JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
