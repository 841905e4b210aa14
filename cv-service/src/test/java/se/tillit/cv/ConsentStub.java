package se.tillit.cv;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Consent-service as far as cv-service asks it: one policy in force, an older one, a notice for every situation; closings; and the ledger's receipts of
 * disclosures. A test tells it over HTTP what to say: PUT {@code /stub/closings/{version}} with a row, PUT {@code /stub/status} with the status for
 * everything that needs a token, PUT {@code /stub/problem} with what is said beside it when a receipt is refused; GET {@code /stub/disclosures/{id}} tells what was sent for one.
 */
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

    private final ConcurrentSkipListMap<Long, String> closings = new ConcurrentSkipListMap<>();
    private final Map<String, String> disclosures = new ConcurrentHashMap<>();
    private final int firstStatus;
    private volatile int status;
    private volatile String problem = "{}";
    private @Nullable HttpServer server;

    public ConsentStub() {
        this(200);
    }

    /** Answers what needs a token with another status until told otherwise. */
    protected ConsentStub(int firstStatus) {
        this.firstStatus = firstStatus;
    }

    @Override
    public Map<String, String> start() {
        try {
            status = firstStatus;
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/api/v1/policies", exchange -> answer(exchange, 200, VERSIONS));
            started.createContext(
                    "/api/v1/policies/2",
                    exchange -> answer(
                            exchange,
                            200,
                            NOTICES.replace("LANGUAGE", exchange.getRequestURI().getQuery())));
            started.createContext("/api/v1/internal/closings", this::tellClosings);
            started.createContext("/api/v1/internal/disclosure-consents/", this::sign);
            started.createContext("/stub/closings/", this::learnClosing);
            started.createContext("/stub/disclosures/", this::tellDisclosure);
            started.createContext("/stub/status", this::become);
            started.createContext("/stub/problem", exchange -> {
                problem = body(exchange);
                answer(exchange, 200, "{}");
            });
            started.start();
            server = started;
            return Map.of(
                    "TILLIT_CONSENT_URL",
                    "http://localhost:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellClosings(HttpExchange exchange) throws IOException {
        if (!hasToken(exchange)) {
            answer(exchange, 401, "{}");
            return;
        }
        Map<String, Long> query = Arrays.stream(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(parameter -> parameter.split("="))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> Long.valueOf(parameter[1])));
        String items = closings.tailMap(query.getOrDefault("sinceVersion", -1L), false).values().stream()
                .limit(query.getOrDefault("limit", -1L))
                .collect(Collectors.joining(","));
        answer(exchange, status, "{\"items\": [" + items + "]}");
    }

    /** As the ledger does: the same disclosure gets the same receipt. */
    private void sign(HttpExchange exchange) throws IOException {
        String id = last(exchange);
        String sent = body(exchange);
        if (!hasToken(exchange) || status != 200) {
            answer(exchange, status == 200 ? 401 : status, "application/problem+json", problem);
            return;
        }
        disclosures.putIfAbsent(id, sent);
        answer(exchange, 200, "{\"receipt\": \"header." + id + ".signature\"}");
    }

    private void learnClosing(HttpExchange exchange) throws IOException {
        closings.put(Long.valueOf(last(exchange)), body(exchange));
        answer(exchange, 200, "{}");
    }

    private void tellDisclosure(HttpExchange exchange) throws IOException {
        String sent = disclosures.get(last(exchange));
        answer(exchange, sent == null ? 404 : 200, sent == null ? "{}" : sent);
    }

    private void become(HttpExchange exchange) throws IOException {
        status = Integer.parseInt(body(exchange));
        answer(exchange, 200, "{}");
    }

    private static boolean hasToken(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        return token != null && token.startsWith("Bearer ");
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, "application/json", body);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
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
