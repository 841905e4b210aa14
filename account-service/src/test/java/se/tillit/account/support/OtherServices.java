package se.tillit.account.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** cv-service, jobagent-service and consent-service as far as this service calls them, over real HTTP. */
public final class OtherServices {

    /** The one policy version that the stand-in has published. */
    public static final String NEXT_POLICY = "2036-01-01";

    public static final String REPLACED_POLICY = "2026-01-01";
    public static final String POLICY = "2026-11-22";

    private static final String CASE_MESSAGES = "/api/v1/internal/case-messages/";
    private static final Map<String, String> CASE_MESSAGE = new ConcurrentHashMap<>();
    private static final String JOB_ALERTS = "/api/v1/internal/job-alerts/";
    private static final Map<String, String> JOB_ALERT = new ConcurrentHashMap<>();
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static volatile @Nullable HttpServer server;
    private static volatile CountDownLatch told = new CountDownLatch(0);
    private static volatile int cvStatus = 204;
    private static volatile int jobagentStatus = 200;
    private static volatile int consentStatus = 200;

    private OtherServices() {}

    static void start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/api/v1/internal/", OtherServices::cvService);
            started.createContext(JOB_ALERTS, OtherServices::jobagentService);
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
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (cvStatus == 204 && path.startsWith(CASE_MESSAGES)) {
                told.await();
                answer(exchange, CASE_MESSAGE.get(path.substring(CASE_MESSAGES.length())));
            } else {
                exchange.sendResponseHeaders(cvStatus, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, @Nullable String body) throws IOException {
        if (body == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** cv-service tells this message from now on. */
    public static void tell(UUID messageId, UUID caseId, String employer, String subject, String message) {
        CASE_MESSAGE.put(messageId.toString(), """
                {"caseId":"%s","employerName":"%s","subject":"%s","message":"%s","writtenAt":"2026-11-22T12:00:00Z"}
                """.formatted(caseId, employer, subject, message));
    }

    /** cv-service tells it no more. */
    public static void tellNoMore(UUID messageId) {
        CASE_MESSAGE.remove(messageId.toString());
    }

    private static void jobagentService(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        CALLS.add(new Call(
                exchange.getRequestMethod(),
                path,
                Objects.toString(exchange.getRequestHeaders().getFirst("Authorization"), ""),
                ""));
        try (exchange) {
            if (jobagentStatus == 200) {
                answer(exchange, JOB_ALERT.get(path.substring(JOB_ALERTS.length())));
            } else {
                exchange.sendResponseHeaders(jobagentStatus, -1);
            }
        }
    }

    /** jobagent-service tells of this alert from now on. */
    public static void alert(UUID alertId, UUID agentId, String agentName, String... ads) {
        JOB_ALERT.put(alertId.toString(), """
                {"agentId":"%s","agentName":"%s","frequency":"INSTANT","more":0,"items":[%s]}
                """.formatted(agentId, agentName, String.join(",", ads)));
    }

    /** The same, of an agent that has found more than it tells; with a field that this service does not know. */
    public static void alertOfMany(UUID alertId, UUID agentId, int more, String ad) {
        JOB_ALERT.put(alertId.toString(), """
                {"agentId":"%s","agentName":"Bevakning","frequency":"WEEKLY","more":%d,"items":[%s],"addedLater":true}
                """.formatted(agentId, more, ad));
    }

    /** jobagent-service tells of it no more. */
    public static void alertNoMore(UUID alertId) {
        JOB_ALERT.remove(alertId.toString());
    }

    /** jobagent-service fails while the work is done. */
    public static void whileJobagentServiceIsDown(Runnable work) {
        jobagentStatus = 503;
        try {
            work.run();
        } finally {
            jobagentStatus = 200;
        }
    }

    private static void consentService(HttpExchange exchange) throws IOException {
        byte[] body = """
                {"items":[{"version":"%s","effectiveFrom":"2036-01-01","current":false,"title":"…"},
                          {"version":"%s","effectiveFrom":"2026-11-22","current":true,"title":"…"},
                          {"version":"%s","effectiveFrom":"2026-01-01","current":false,"title":"…"}],"nextCursor":null}
                """.formatted(NEXT_POLICY, POLICY, REPLACED_POLICY).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(consentStatus, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Whoever asks cv-service for a message waits until the work is done. */
    public static void whileCvServiceHesitates(Runnable work) {
        told = new CountDownLatch(1);
        try {
            work.run();
        } finally {
            told.countDown();
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
