package se.tillit.platform.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An issuer of access tokens for {@code *ResourceTest}s: it publishes the key that {@link Tokens} signs with. Everything
 * that a service checks of a token is checked for real; only the login is missing, and system tests have that.
 */
public class TestIssuer implements QuarkusTestResourceLifecycleManager {

    private static final int LIFE_S = 300;

    private static volatile int lifeOfServiceTokens = LIFE_S;

    private @Nullable HttpServer server;

    /** How long what a service gets for itself is said to live, in seconds, while something is done. */
    public static void whileServiceTokensLive(int seconds, Runnable what) {
        lifeOfServiceTokens = seconds;
        try {
            what.run();
        } finally {
            lifeOfServiceTokens = LIFE_S;
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = "http://localhost:" + started.getAddress().getPort() + "/realms/tillit";
            started.createContext(
                    "/realms/tillit/.well-known/openid-configuration",
                    exchange -> answer(exchange, """
                            {"issuer":"%1$s","jwks_uri":"%1$s/certs","token_endpoint":"%1$s/token",
                             "authorization_endpoint":"%1$s/auth","response_types_supported":["code"],
                             "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
                            """.formatted(issuer)));
            started.createContext("/realms/tillit/certs", exchange -> answer(exchange, Tokens.publicKeys()));
            started.createContext(
                    "/realms/tillit/token",
                    exchange -> answer(exchange, """
                            {"access_token":"%s","token_type":"Bearer","expires_in":%d}
                            """.formatted(Tokens.service("test-service"), lifeOfServiceTokens)));
            started.start();
            server = started;
            Tokens.issuedBy(issuer);
            return Map.of("TILLIT_IDENTITY_URL", issuer, "TILLIT_CLIENT_SECRET", "test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
