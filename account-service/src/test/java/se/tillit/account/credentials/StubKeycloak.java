package se.tillit.account.credentials;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The few calls of Keycloak's administration API that are used, with answers of the form that version 26.7 gives,
 * including fields that an older client does not know. The real one is in the system tests.
 */
final class StubKeycloak implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USERS = "/admin/realms/tillit/users";
    private static final String CLIENTS = "/admin/realms/tillit/clients";

    final Map<String, Map<String, Object>> users = new HashMap<>();
    final Map<String, Map<String, Object>> clients = new HashMap<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<Map<String, Object>> bodies = new CopyOnWriteArrayList<>();
    volatile int failure;
    volatile String failureBody = "{\"error\":\"unknown_error\"}";
    private final HttpServer server;

    StubKeycloak() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/realms/tillit/protocol/openid-connect/token",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"access_token\":\"t\",\"expires_in\":300,\"token_type\":\"Bearer\",\"news\":1}"));
        server.createContext(USERS, this::users);
        server.createContext(CLIENTS, this::clients);
        server.start();
    }

    /** The realm as the service would administer it. */
    KeycloakRealm realm() {
        String realmUrl = "http://localhost:" + server.getAddress().getPort() + "/realms/tillit";
        return new KeycloakRealm(new KeycloakConfig() {
            @Override
            public String realmUrl() {
                return realmUrl;
            }

            @Override
            public String clientId() {
                return "account-service";
            }

            @Override
            public String clientSecret() {
                return "test";
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(2);
            }
        });
    }

    /** A user that is there already. */
    String existing(String username, String email, boolean enabled) {
        String id = UUID.randomUUID().toString();
        users.put(id, new HashMap<>(Map.of("id", id, "username", username, "email", email, "enabled", enabled)));
        return id;
    }

    private synchronized void users(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(USERS.length());
        requests.add(exchange.getRequestMethod() + " " + path);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (body.length > 0) {
            bodies.add(JSON.readValue(body, new TypeReference<>() {}));
        }
        if (failure != 0) {
            answer(exchange, failure, failureBody);
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "POST" -> create(exchange);
            case "GET" -> search(exchange);
            case "PUT" -> change(exchange, path);
            default -> answer(exchange, users.remove(path.substring(1)) == null ? 404 : 204, "");
        }
    }

    private synchronized void clients(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(CLIENTS.length());
        requests.add(exchange.getRequestMethod() + " " + path);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (failure != 0) {
            answer(exchange, failure, failureBody);
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "POST" -> {
                Map<String, Object> wanted = JSON.readValue(body, new TypeReference<>() {});
                boolean taken = clients.values().stream()
                        .anyMatch(client -> Objects.equals(client.get("clientId"), wanted.get("clientId")));
                if (!taken) {
                    String id = UUID.randomUUID().toString();
                    clients.put(id, new HashMap<>(wanted));
                    clients.get(id).put("id", id);
                    clients.get(id).put("aFieldOfTheNextVersion", true);
                }
                answer(exchange, taken ? 409 : 201, "");
            }
            case "GET" -> {
                String query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
                answer(
                        exchange,
                        200,
                        JSON.writeValueAsString(clients.values().stream()
                                .filter(client -> query.contains("clientId=" + client.get("clientId")))
                                .toList()));
            }
            default -> answer(exchange, clients.remove(path.substring(1)) == null ? 404 : 204, "");
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        Map<String, Object> wanted = bodies.getLast();
        boolean taken = users.values().stream()
                .anyMatch(user -> Objects.equals(user.get("username"), wanted.get("username"))
                        || Objects.equals(user.get("email"), wanted.get("email")));
        if (taken) {
            answer(exchange, 409, "{\"errorMessage\":\"User exists with same email\"}");
            return;
        }
        String id = UUID.randomUUID().toString();
        users.put(id, new HashMap<>(wanted));
        users.get(id).put("id", id);
        exchange.getResponseHeaders()
                .set("Location", "http://localhost:" + server.getAddress().getPort() + USERS + "/" + id);
        answer(exchange, 201, "");
    }

    private void search(HttpExchange exchange) throws IOException {
        String query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
        List<Map<String, Object>> found = new ArrayList<>();
        for (Map<String, Object> user : users.values()) {
            if (query.contains("username=" + user.get("username")) || query.contains("email=" + user.get("email"))) {
                Map<String, Object> shown = new HashMap<>(user);
                shown.remove("credentials");
                shown.put("aFieldOfTheNextVersion", true);
                found.add(shown);
            }
        }
        answer(exchange, 200, JSON.writeValueAsString(query.contains("exact=true") ? found : List.of()));
    }

    private void change(HttpExchange exchange, String path) throws IOException {
        Map<String, Object> user = users.get(path.substring(1, 37));
        if (user != null && path.endsWith("/reset-password")) {
            user.put("credentials", List.of(bodies.getLast()));
        } else if (user != null) {
            user.putAll(bodies.getLast());
        }
        answer(exchange, user == null ? 404 : 204, "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
