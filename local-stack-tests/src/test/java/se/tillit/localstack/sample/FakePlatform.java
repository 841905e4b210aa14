package se.tillit.localstack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Gateway, log-in and mail catcher as far as the loader needs them, in memory: a state for every person, and a count of what was called. */
final class FakePlatform implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, String> logins = new TreeMap<>();
    final Map<String, List<String>> mails = new TreeMap<>();
    final Map<String, String> visibilities = new TreeMap<>();
    final Map<String, String> employers = new TreeMap<>();
    final Map<String, Integer> jobAds = new TreeMap<>();
    final List<String> partners = new ArrayList<>(
            List.of("{\"clientId\": \"partner-demo\", \"name\": \"Demo\", \"hosts\": [\"jobb.example\"]}"));
    final List<String> calls = new ArrayList<>();
    private final Map<String, String> contacts = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final HttpServer server;
    private int busy;
    private @Nullable String brokenPath;

    FakePlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        logins.put("operator@demo.example", "tillit-demo");
        logins.put("partner-demo", "tillit-demo");
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next calls of a path fail for good. */
    synchronized void breaks(@Nullable String path) {
        brokenPath = path;
    }

    /** The next calls are put off with 503. */
    synchronized void isBusyFor(int calls) {
        busy = calls;
    }

    synchronized long called(String call) {
        return calls.stream().filter(each -> each.startsWith(call)).count();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String[] answer =
                answer(method, path, query, body, authorization == null ? "" : authorization.replace("Bearer ", ""));
        byte[] bytes = answer[1].getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Retry-After", "0");
        exchange.sendResponseHeaders(Integer.parseInt(answer[0]), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized String[] answer(String method, String path, String query, String body, String person)
            throws IOException {
        calls.add(method + " " + path);
        if (path.equals(brokenPath)) {
            return of(500, "{}");
        }
        if (path.startsWith("/api/v1/") && busy > 0) {
            busy--;
            return of(503, "{}");
        }
        if (path.endsWith("/token")) {
            return logIn(form(body));
        }
        if (path.equals("/api/messages")) {
            return of(
                    200,
                    JSON.writeValueAsString(mails.getOrDefault(query.replace("to=", ""), List.of()).reversed().stream()
                            .map(text -> Map.of("text", text))
                            .toList()));
        }
        JsonNode sent = body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
        return switch (method + " " + path.replaceAll("/[0-9a-f-]{36}", "/{id}")) {
            case "GET /api/v1/policies" ->
                of(
                        200,
                        "{\"items\": [{\"version\": \"old\", \"current\": false}, {\"version\": \"p1\", \"current\": true}]}");
            case "POST /api/v1/registrations" -> register(sent);
            case "POST /api/v1/registrations/confirmations", "POST /api/v1/invitations/confirmations" -> confirm(sent);
            case "GET /api/v1/me/cvs" -> of(200, "{\"items\": [" + cv(person) + "]}");
            case "PATCH /api/v1/me/profile" -> of(200, "{}");
            case "POST /api/v1/me/cvs" -> write(person);
            case "PUT /api/v1/me/cvs/{id}/visibility" -> open(person, sent);
            case "POST /api/v1/employer-applications" -> apply(sent);
            case "POST /api/v1/employer-applications/confirmations" -> confirmApplication(sent);
            case "GET /api/v1/admin/employers" -> of(200, employerList());
            case "POST /api/v1/admin/employers/{id}/verification" -> verify(path);
            case "GET /api/v1/employer/job-ads" -> of(200, "{\"items\": [" + listed(jobAds.get(person)) + "]}");
            case "POST /api/v1/employer/job-ads" -> advertise(person);
            case "GET /api/v1/admin/partners" -> of(200, "{\"items\": [" + String.join(",", partners) + "]}");
            case "POST /api/v1/admin/partners" -> letIn(sent);
            case "POST /api/v1/partner/job-ads/batch" -> {
                jobAds.put(person, sent.size());
                yield of(200, "{\"items\": []}");
            }
            default -> of(404, "{}");
        };
    }

    private static String listed(@Nullable Integer ads) {
        return ads == null ? "" : "{}" + ",{}".repeat(ads - 1);
    }

    private String[] advertise(String person) {
        jobAds.merge(person, 1, Integer::sum);
        return of(201, "{}");
    }

    private String[] letIn(JsonNode sent) throws IOException {
        partners.add(JSON.writeValueAsString(Map.of("name", sent.path("name").asText(), "clientId", "partner-new")));
        logins.put("partner-new", "secret");
        return of(201, "{\"clientId\": \"partner-new\", \"clientSecret\": \"secret\"}");
    }

    private String[] logIn(Map<String, String> form) {
        if (form.getOrDefault("grant_type", "").equals("client_credentials")) {
            String client = form.getOrDefault("client_id", "");
            return form.getOrDefault("client_secret", "").equals(logins.get(client))
                    ? of(200, "{\"access_token\": \"" + client + "\"}")
                    : of(401, "{}");
        }
        String email = form.getOrDefault("username", "");
        return form.getOrDefault("password", "").equals(logins.get(email))
                ? of(200, "{\"access_token\": \"" + email + "\"}")
                : of(401, "{}");
    }

    private String[] register(JsonNode sent) {
        if (!sent.path("acceptedPolicyVersion").asText().equals("p1")) {
            return of(422, "{}");
        }
        mail(sent.path("email").asText(), "registrations");
        return of(202, "{}");
    }

    private String[] confirm(JsonNode sent) {
        String email = tokens.get(sent.path("token").asText());
        if (email == null) {
            return of(404, "{}");
        }
        logins.put(email, sent.path("password").asText());
        return of(201, "{}");
    }

    private String cv(String person) {
        return visibilities.containsKey(person)
                ? "{\"id\": \"00000000-0000-4000-8000-000000000000\", \"visibility\": \"" + visibilities.get(person)
                        + "\"}"
                : "";
    }

    private String[] write(String person) {
        visibilities.put(person, "INACTIVE");
        return of(201, cv(person));
    }

    private String[] open(String person, JsonNode sent) {
        if (sent.path("acceptedNotices").size() < 2) {
            return of(428, "{\"requiredNotices\": [{\"key\": \"n1\"}, {\"key\": \"n2\"}]}");
        }
        visibilities.put(person, sent.path("visibility").asText());
        return of(200, "{}");
    }

    private String[] apply(JsonNode sent) {
        String email = sent.at("/contact/email").asText();
        contacts.put(sent.path("organisationNumber").asText(), email);
        mail(email, "employer-applications");
        return of(202, "{}");
    }

    private String[] confirmApplication(JsonNode sent) {
        contacts.forEach((number, email) -> {
            if (email.equals(tokens.get(sent.path("token").asText()))) {
                employers.putIfAbsent(number, "PENDING");
            }
        });
        return of(200, "{}");
    }

    private String employerList() {
        return "{\"items\": ["
                + String.join(
                        ",",
                        employers.entrySet().stream()
                                .map(employer ->
                                        "{\"id\": \"00000000-0000-4000-8000-00%s\", \"organisationNumber\": \"%1$s\", \"state\": \"%s\"}"
                                                .formatted(employer.getKey(), employer.getValue()))
                                .toList())
                + "], \"nextCursor\": null}";
    }

    private String[] verify(String path) {
        String number = path.replaceAll(".*-00([0-9]{10})/.*", "$1");
        employers.put(number, "VERIFIED");
        mail(contacts.getOrDefault(number, ""), "invitations");
        return of(200, "{}");
    }

    private void mail(String email, String part) {
        String token = "token-%020d".formatted(tokens.size());
        tokens.put(token, email);
        mails.computeIfAbsent(email, _ -> new ArrayList<>())
                .add("http://localhost:8080/api/v1/" + part + "/confirmations/" + token + "\nHej!");
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static String[] of(int status, String body) {
        return new String[] {Integer.toString(status), body};
    }
}
