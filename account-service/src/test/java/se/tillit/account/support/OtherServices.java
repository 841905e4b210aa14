package se.tillit.account.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** cv-service and consent-service as far as this service calls them, over real HTTP. */
public final class OtherServices {

    /** The one policy version that the stand-in has published. */
    public static final String POLICY = "2026-11-22";

    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static volatile @Nullable HttpServer server;
    private static volatile int cvStatus = 204;
    private static volatile int consentStatus = 200;

    private OtherServices() {}

    static void start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/api/v1/internal/", OtherServices::cvService);
            started.createContext("/api/v1/policies", OtherServices::consentService);
            started.start();
            server = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void stop() {
        Objects.requireNonNull(server).stop(0);
    }

    static String url() {
        return "http://localhost:" + Objects.requireNonNull(server).getAddress().getPort();
    }

    private static void cvService(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        CALLS.add(new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Objects.toString(exchange.getRequestHeaders().getFirst("Authorization"), ""),
                body));
        try (exchange) {
            exchange.sendResponseHeaders(cvStatus, -1);
        }
    }

    private static void consentService(HttpExchange exchange) throws IOException {
        byte[] body = """
                {"items":[{"version":"%s","effectiveFrom":"2026-11-22","current":true,"title":"…"}],"nextCursor":null}
                """.formatted(POLICY).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(consentStatus, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** cv-service fails while the work is done. */
    public static void whileCvServiceIsDown(Runnable work) {
        cvStatus = 503;
        try {
            work.run();
        } finally {
            cvStatus = 204;
        }
    }

    /** consent-service fails while the work is done. */
    public static void whileConsentServiceIsDown(Runnable work) {
        consentStatus = 503;
        try {
            work.run();
        } finally {
            consentStatus = 200;
        }
    }

    /** What cv-service was asked whose path ends so. */
    public static List<Call> callsTo(String pathEnd) {
        return CALLS.stream().filter(call -> call.path().endsWith(pathEnd)).toList();
    }

    /** One request that arrived at cv-service. */
    public record Call(String method, String path, String authorization, String body) {}
}
