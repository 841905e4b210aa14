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
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** cv-service as far as closings go: remembers what it was told, and can be down. */
public class CvServiceStub implements QuarkusTestResourceLifecycleManager {

    private static final List<String> CLOSINGS = new CopyOnWriteArrayList<>();
    private static volatile boolean down;

    private @Nullable HttpServer server;

    /** The closings it confirmed for an account, as their bodies. */
    public static List<String> closingsOf(Object accountId) {
        return CLOSINGS.stream()
                .filter(line -> line.startsWith(accountId + " "))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    public static void down(boolean value) {
        down = value;
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/api/v1/internal/closings/", CvServiceStub::close);
            started.start();
            server = started;
            return Map.of(
                    "TILLIT_CV_URL", "http://localhost:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (!down) {
                CLOSINGS.add(path.substring(path.lastIndexOf('/') + 1) + " " + body);
            }
            exchange.sendResponseHeaders(down ? 503 : 204, -1);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
