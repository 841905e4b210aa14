package se.tillit.localstack.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The mailbox over HTTP: {@code GET} and {@code DELETE /api/messages?to=} for programs, {@code /} for people. Reachable from this
 * machine only.
 */
final class MailSite {

    private final ObjectMapper mapper = new ObjectMapper();
    private final Mailbox mailbox;
    private final HttpServer server;

    MailSite(Mailbox mailbox, int port) throws IOException {
        this.mailbox = mailbox;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<String> to = query(exchange, "to");
            List<CaughtMail> mails = to.map(mailbox::to).orElseGet(mailbox::all);
            if (exchange.getRequestMethod().equals("DELETE") && path.equals("/api/messages") && to.isPresent()) {
                mailbox.empty(to.get());
                exchange.sendResponseHeaders(204, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", "Only GET");
            } else if (path.equals("/api/messages")) {
                send(exchange, 200, "application/json", mapper.writeValueAsString(mails));
            } else if (path.equals("/")) {
                send(exchange, 200, "text/html", MailPage.list(mails, to.orElse("")));
            } else if (path.startsWith("/messages/")) {
                sendMail(exchange, path.substring("/messages/".length()));
            } else {
                send(exchange, 404, "text/plain", "Not here");
            }
        }
    }

    private void sendMail(HttpExchange exchange, String id) throws IOException {
        Optional<CaughtMail> mail = mailbox.find(id);
        if (mail.isPresent()) {
            send(exchange, 200, "text/html", MailPage.one(mail.get()));
        } else {
            send(exchange, 404, "text/plain", "No such mail");
        }
    }

    private static Optional<String> query(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).stream()
                .flatMap(query -> Stream.of(query.split("&")))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
