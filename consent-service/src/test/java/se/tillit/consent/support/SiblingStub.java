package se.tillit.consent.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Another service as far as this one asks it: remembers what it was told, says what a test gave it to say, and can be down.
 * What it answers to a path that nobody prepared is 404; what it is told is confirmed with 204.
 */
public class SiblingStub implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
    private static final List<String> TOLD = new CopyOnWriteArrayList<>();
    private static volatile boolean down;
    private static volatile String downPath = "/";

    private @Nullable HttpServer server;

    /** What a GET of this path answers from now on. */
    public static void answers(String path, String body) {
        ANSWERS.put(path, body);
    }

    /** What it was told at a path and confirmed, as the bodies. */
    public static List<String> toldAt(String path) {
        return TOLD.stream()
                .filter(line -> line.startsWith(path + " "))
                .map(line -> line.substring(path.length() + 1))
                .toList();
    }

    /** Everything it was told that mentions something. */
    public static List<String> toldAbout(Object subject) {
        return TOLD.stream().filter(line -> line.contains(subject.toString())).toList();
    }

    public static void down(boolean value) {
        down = value;
        downPath = "/";
    }

    /** Only what is below a path is down. */
    public static void downBelow(String path) {
        down = true;
        downPath = path;
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/api/v1/internal/", SiblingStub::take);
            started.start();
            server = started;
            String url = "http://localhost:" + started.getAddress().getPort();
            return Map.of("TILLIT_ACCOUNT_URL", url, "TILLIT_CV_URL", url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String told = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            boolean unavailable = down && path.startsWith(downPath);
            if (unavailable || token == null || !token.startsWith("Bearer ")) {
                exchange.sendResponseHeaders(unavailable ? 503 : 401, -1);
            } else if (exchange.getRequestMethod().equals("GET")) {
                answer(exchange, ANSWERS.get(exchange.getRequestURI().toString()));
            } else {
                TOLD.add(path + " " + told);
                exchange.sendResponseHeaders(204, -1);
            }
        }
    }

    private static void answer(HttpExchange exchange, @Nullable String answer) throws IOException {
        if (answer == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        byte[] body = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
