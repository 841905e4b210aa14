package se.tillit.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's inbox, read through the mail catcher. */
final class Inbox {

    private static final Pattern LINK =
            Pattern.compile("https?://[^/\\s]+(/api/v1/\\S+?/([A-Za-z0-9_-]{20,}))(?=[\\s\"<]|$)");

    private static final Pattern TOKEN = Pattern.compile("/api/v1/[a-z/-]+/([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])");

    private final String mailUrl;
    private final String address;

    Inbox(String mailUrl, String address) {
        this.mailUrl = mailUrl;
        this.address = address;
    }

    /** A link as it stands in a mail: the path at the gateway and the token at its end. */
    record Link(String path, String token) {}

    List<Map<String, Object>> mails() {
        return given().queryParam("to", address)
                .get(mailUrl + "/api/messages")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    /** Those that an employer's message caused. */
    List<Map<String, Object>> aboutEmployersMessages() {
        return causedBy("<employer-message.");
    }

    /** Those that job agents caused. */
    List<Map<String, Object>> aboutJobs() {
        return causedBy("<job-alert.");
    }

    private List<Map<String, Object>> causedBy(String beginning) {
        return mails().stream()
                .filter(mail -> messageId(mail).startsWith(beginning))
                .toList();
    }

    /** What says which of several mails are one and the same. */
    static String messageId(Map<String, Object> mail) {
        return header(mail, "Message-ID");
    }

    private static String header(Map<String, Object> mail, String name) {
        return mail.get("headers") instanceof Map<?, ?> headers ? String.valueOf(headers.get(name)) : "";
    }

    /** Waits until so many mails have come, and gives the newest. */
    Map<String, Object> newestOf(int count) {
        await("mail number " + count).atMost(Duration.ofSeconds(20)).until(() -> mails().size() >= count);
        return mails().getFirst();
    }

    /** The tokens of every link in every mail, those in headers too. */
    Set<String> tokens() {
        Set<String> tokens = new TreeSet<>();
        Matcher token = TOKEN.matcher(mails().toString());
        while (token.find()) {
            tokens.add(token.group(1));
        }
        return tokens;
    }

    /** Where the newest alert says that its agent is stopped. */
    Optional<String> stopLink() {
        return aboutJobs().stream()
                .map(mail -> header(mail, "List-Unsubscribe"))
                .map(header -> header.substring(header.indexOf("/api/"), header.length() - 1))
                .findFirst();
    }

    Link linkIn(Map<String, Object> mail) {
        Matcher link = LINK.matcher(String.valueOf(mail.get("text")));
        if (!link.find()) {
            throw new AssertionError("the mail holds no link");
        }
        return new Link(link.group(1), link.group(2));
    }
}
