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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Account-service as far as cv-service asks it: changes of employer access after a version, for who brings a token. A test tells it over HTTP what to
 * say, because a test and its resources do not share a class loader: PUT {@code /stub/changes/{version}} with a row, PUT {@code /stub/status} with a
 * status to answer, PUT {@code /stub/numbers/{employerId}} with an organisation number, PUT {@code /stub/keys} with the keys of fingerprints, current
 * first. An employer's name is "Bolaget" and the beginning of its id.
 */
public class AccountStub implements QuarkusTestResourceLifecycleManager {
    private final ConcurrentSkipListMap<Long, String> changes = new ConcurrentSkipListMap<>();
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final int firstStatus;
    private volatile List<String> keys = List.of("print");
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
            started.createContext("/api/v1/internal/employer-access", this::tell);
            started.createContext("/api/v1/internal/employer-lookups", this::lookUp);
            started.createContext("/stub/numbers/", exchange -> {
                String path = exchange.getRequestURI().getPath();
                numbers.put(path.substring(path.lastIndexOf('/') + 1), body(exchange));
                answer(exchange, 200, "{}");
            });
            started.createContext("/stub/keys", exchange -> {
                keys = List.of(body(exchange).split(","));
                answer(exchange, 200, "{}");
            });
            started.createContext("/stub/changes/", this::learn);
            started.createContext("/stub/status", this::become);
            started.start();
            server = started;
            return Map.of(
                    "TILLIT_ACCOUNT_URL",
                    "http://localhost:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
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

    /** A number's fingerprint is the number with its key in front; only the shape matters here. */
    private void lookUp(HttpExchange exchange) throws IOException {
        String question = body(exchange);
        Matcher number = Pattern.compile("\"organisationNumber\":\"(\\d+)\"").matcher(question);
        String asked = number.find() ? number.group(1) : "";
        String fingerprint = asked.isEmpty() ? "null" : "\"" + keys.getFirst() + "-" + asked + "\"";
        Stream<String> holders = numbers.entrySet().stream()
                .filter(each -> each.getValue().equals(asked))
                .map(Map.Entry::getKey);
        Stream<String> named =
                Pattern.compile("[0-9a-f-]{36}").matcher(question).results().map(MatchResult::group);
        String employers = Stream.concat(holders, named)
                .distinct()
                .map(id -> """
                        {"employerId": "%s", "legalName": "Bolaget %s", "numberFingerprints": [%s]}""".formatted(id, id.substring(0, 8), fingerprints(numbers.getOrDefault(id, id))))
                .collect(Collectors.joining(","));
        answer(exchange, status, "{\"numberFingerprint\": " + fingerprint + ", \"employers\": [" + employers + "]}");
    }

    private String fingerprints(String number) {
        return keys.stream().map(key -> "\"" + key + "-" + number + "\"").collect(Collectors.joining(","));
    }

    private void learn(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        changes.put(Long.valueOf(path.substring(path.lastIndexOf('/') + 1)), body(exchange));
        answer(exchange, 200, "{}");
    }

    private void become(HttpExchange exchange) throws IOException {
        status = Integer.parseInt(body(exchange));
        answer(exchange, 200, "{}");
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
