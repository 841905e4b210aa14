package se.tillit.localstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailServerTest {

    private MailServer server;

    @BeforeEach
    void start() throws IOException {
        server = new MailServer(0, 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsAMailAsItWasSent() throws Exception {
        send("asa@mail.example", "Bekräfta din e-postadress", "Hej Åsa,\nklicka här.", "<p>Hej <b>Åsa</b></p>");

        JsonNode mail = json("/api/messages?to=asa@mail.example").get(0);

        assertThat(mail.fieldNames()).toIterable().containsExactly("id", "to", "subject", "headers", "text", "html");
        assertThat(mail.get("to").asText()).isEqualTo("asa@mail.example");
        assertThat(mail.get("subject").asText()).isEqualTo("Bekräfta din e-postadress");
        assertThat(mail.get("text").asText()).isEqualToNormalizingNewlines("Hej Åsa,\nklicka här.");
        assertThat(mail.get("html").asText()).contains("<b>Åsa</b>");
        assertThat(mail.at("/headers/List-Unsubscribe").asText()).isEqualTo("<https://mail.example/u>");
    }

    @Test
    void showsTheNewestFirst() throws Exception {
        send("asa@mail.example", "one", "1", "<p>1</p>");
        send("asa@mail.example", "two", "2", "<p>2</p>");

        assertThat(json("/api/messages")
                        .valueStream()
                        .map(mail -> mail.get("subject").asText()))
                .containsExactly("two", "one");
    }

    @Test
    void showsARecipientHerOwnMailOnly() throws Exception {
        send("asa@mail.example", "to Åsa", "1", "<p>1</p>");
        send("bo@mail.example", "to Bo", "2", "<p>2</p>");

        assertThat(json("/api/messages?to=BO%40mail.example")
                        .valueStream()
                        .map(mail -> mail.get("subject").asText()))
                .containsExactly("to Bo");
        assertThat(json("/api/messages?to=nobody@mail.example")).isEmpty();
    }

    @Test
    void showsAMailWithoutHtmlAsTextAlone() throws Exception {
        MimeMessage message = message("asa@mail.example", "plain");
        message.setText("only text", "UTF-8");
        Transport.send(message);

        JsonNode mail = json("/api/messages").get(0);

        assertThat(mail.get("text").asText().strip()).isEqualTo("only text");
        assertThat(mail.get("html").isNull()).isTrue();
    }

    @Test
    void pageRunsNothingThatAMailBrings() throws Exception {
        send(
                "asa@mail.example",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(2)>",
                "<script>alert(3)</script>");
        String id = json("/api/messages").get(0).get("id").asText();

        String list = get("/").body();
        String mail = get("/messages/" + id).body();

        assertThat(list + mail)
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>")
                .doesNotContain("<img");
        assertThat(mail).contains("<iframe sandbox srcdoc=");
    }

    @Test
    void pageMakesLinksOfAddresses() throws Exception {
        send("asa@mail.example", "link", "https://tillit.example/confirm?a=1&b=2", "<p>1</p>");

        String id = json("/api/messages").get(0).get("id").asText();

        assertThat(get("/messages/" + id).body())
                .contains("<a href=\"https://tillit.example/confirm?a=1&amp;b=2\" rel=\"noreferrer\">");
    }

    @Test
    void saysSoWhenThereIsNothing() throws Exception {
        assertThat(get("/messages/unknown").statusCode()).isEqualTo(404);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsTheOldestWhenItIsFull() {
        Mailbox mailbox = new Mailbox(2);
        for (String id : new String[] {"1", "2", "3"}) {
            mailbox.add(new CaughtMail(id, "asa@mail.example", "s", Map.of(), null, null));
        }

        assertThat(mailbox.all()).extracting(CaughtMail::id).containsExactly("3", "2");
    }

    private void send(String to, String subject, String text, String html) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=UTF-8");
        MimeMessage message = message(to, subject);
        message.setContent(new MimeMultipart("alternative", plain, rich));
        message.setHeader("List-Unsubscribe", "<https://mail.example/u>");
        Transport.send(message);
    }

    private MimeMessage message(String to, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(server.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("no-reply@tillit.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        return message;
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.httpPort() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
