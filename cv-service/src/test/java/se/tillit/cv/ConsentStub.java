package se.tillit.cv;

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

/** Consent-service as far as cv-service asks it: one policy in force, an older one, a notice for every situation. */
public class ConsentStub implements QuarkusTestResourceLifecycleManager {

    private static final String VERSIONS = """
        {"items": [{"version": "2", "current": true, "title": "…"}, {"version": "1", "current": false}], "nextCursor": null}
        """;

    private static final String NOTICES = """
        {"version": "2", "notices": [
          {"key": "anonymous-free-text.1", "text": "free text LANGUAGE", "situations": ["ANONYMOUS"]},
          {"key": "visible-to-employers.1", "text": "visible LANGUAGE", "situations": ["ANONYMOUS", "PUBLIC"]},
          {"key": "public-boxes.1", "text": "boxes LANGUAGE", "situations": ["PUBLIC"]},
          {"key": "third-countries.1", "text": "countries LANGUAGE", "situations": ["THIRD_COUNTRIES"]},
          {"key": "newsletter.1", "text": "news LANGUAGE", "situations": ["NEWSLETTER"]}]}
        """;

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/api/v1/policies", exchange -> answer(exchange, VERSIONS));
            started.createContext(
                    "/api/v1/policies/2",
                    exchange -> answer(
                            exchange,
                            NOTICES.replace("LANGUAGE", exchange.getRequestURI().getQuery())));
            started.start();
            server = started;
            return Map.of(
                    "TILLIT_CONSENT_URL",
                    "http://localhost:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
