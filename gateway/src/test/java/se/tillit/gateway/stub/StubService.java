package se.tillit.gateway.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A service that answers whatever a test tells it to, however wrong, and remembers what it was asked. */
public final class StubService {

    private static final String VISITS = "/api/v1/internal/activity";

    private final ConcurrentLinkedQueue<Received> received = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Received> visits = new ConcurrentLinkedQueue<>();
    private volatile Function<Received, Answer> behaviour = _ -> Answer.json(200, "{}");
    private volatile Answer toVisits = Answer.json(204, "");
    private HttpServer server;
    private int port;

    /** What came in; header names are in lower case. */
    public record Received(String method, String uri, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return String.join("|", headers.getOrDefault(name, List.of()));
        }
    }

    /** What goes out. */
    public record Answer(int status, Map<String, String> headers, String body, Duration delay) {

        public static Answer json(int status, String body) {
            return new Answer(status, Map.of("Content-Type", "application/json"), body, Duration.ZERO);
        }

        public static Answer problem(int status, String body) {
            return new Answer(status, Map.of("Content-Type", "application/problem+json"), body, Duration.ZERO);
        }

        public Answer with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body, delay);
        }

        public Answer after(Duration pause) {
            return new Answer(status, headers, body, pause);
        }
    }

    public void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::serve);
            server.start();
            port = server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody listens on the port any more, until {@link #start} takes it again. */
    public void stop() {
        server.stop(0);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public void answers(Answer answer) {
        answers(_ -> answer);
    }

    public void answers(Function<Received, Answer> behaviour) {
        this.behaviour = behaviour;
        received.clear();
    }

    /** Everything that was asked since the behaviour was set. */
    public List<Received> received() {
        return new ArrayList<>(received);
    }

    /** What the gateway is told when it says who was here; it says so beside any request. */
    public void answersVisits(Answer answer) {
        toVisits = answer;
    }

    /** Every time that the gateway said who was here. They are not among what {@link #received}. */
    public List<Received> visits() {
        return new ArrayList<>(visits);
    }

    /** The one request since the behaviour was set. */
    public Received onlyRequest() {
        List<Received> all = received();
        if (all.size() != 1) {
            throw new AssertionError("expected one request, got " + all);
        }
        return all.getFirst();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            Received request = new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean visit = request.uri().equals(VISITS);
            (visit ? visits : received).add(request);
            Answer answer = visit ? toVisits : behaviour.apply(request);
            Thread.sleep(answer.delay());
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), empty ? -1 : body.length);
            if (!empty) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
