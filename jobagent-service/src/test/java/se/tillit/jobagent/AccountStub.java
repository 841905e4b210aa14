package se.tillit.jobagent;

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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Account-service as far as jobagent-service asks it: changes of employer access and of partners after a version, and employers' names, for who
 * brings a token. A test tells it over HTTP what to say, because a test and its resources do not share a class loader: PUT
 * {@code /stub/changes/{version}} and PUT {@code /stub/partners/{version}} with a row, PUT {@code /stub/names/{employerId}} with a name, PUT
 * {@code /stub/status} with a status to answer. An employer that was not named is "Bolaget" and the beginning of its id.
 */
public class AccountStub implements QuarkusTestResourceLifecycleManager {

    private final ConcurrentSkipListMap<Long, String> employers = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<Long, String> partners = new ConcurrentSkipListMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final int firstStatus;
    private volatile int status;
    private @Nullable HttpServer server;

    public AccountStub() {
        this(200);
    }

    /** Answers with another status until told otherwise. */
    protected AccountStub(int firstStatus) {
        this.firstStatus = firstStatus;
    }

    @Override
    public Map<String, String> start() {
        try {
            status = firstStatus;
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/api/v1/internal/employer-access", exchange -> tell(exchange, employers));
            started.createContext("/api/v1/internal/partners", exchange -> tell(exchange, partners));
            started.createContext("/api/v1/internal/employer-lookups", this::lookUp);
            started.createContext("/stub/changes/", exchange -> learn(exchange, employers));
            started.createContext("/stub/partners/", exchange -> learn(exchange, partners));
            started.createContext("/stub/names/", exchange -> {
                names.put(last(exchange), body(exchange));
                answer(exchange, 200, "{}");
            });
            started.createContext("/stub/status", exchange -> {
                status = Integer.parseInt(body(exchange));
                answer(exchange, 200, "{}");
            });
            started.start();
            server = started;
            return Map.of(
                    "TILLIT_ACCOUNT_URL",
                    "http://localhost:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(HttpExchange exchange, ConcurrentSkipListMap<Long, String> changes) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token == null || !token.startsWith("Bearer ")) {
            answer(exchange, 401, "{}");
            return;
        }
        Map<String, Long> query = Arrays.stream(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(parameter -> parameter.split("="))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> Long.valueOf(parameter[1])));
        String items = changes.tailMap(query.getOrDefault("sinceVersion", -1L), false).values().stream()
                .limit(query.getOrDefault("limit", -1L))
                .collect(Collectors.joining(","));
        answer(exchange, status, "{\"items\": [" + items + "]}");
    }

    private void lookUp(HttpExchange exchange) throws IOException {
        String answered = Pattern.compile("[0-9a-f-]{36}")
                .matcher(body(exchange))
                .results()
                .map(MatchResult::group)
                .map(id -> """
                        {"employerId": "%s", "legalName": "%s", "numberFingerprints": ["x"]}""".formatted(id, names.getOrDefault(id, "Bolaget " + id.substring(0, 8))))
                .collect(Collectors.joining(","));
        answer(exchange, status, "{\"numberFingerprint\": null, \"employers\": [" + answered + "]}");
    }

    private static void learn(HttpExchange exchange, ConcurrentSkipListMap<Long, String> changes) throws IOException {
        changes.put(Long.valueOf(last(exchange)), body(exchange));
        answer(exchange, 200, "{}");
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
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
