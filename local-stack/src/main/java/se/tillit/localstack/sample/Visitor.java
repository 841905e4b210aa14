package se.tillit.localstack.sample;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import se.tillit.localstack.client.Answer;
import se.tillit.localstack.client.PlatformClient;
import se.tillit.localstack.client.UnexpectedAnswerException;

/** A person's way with the platform: what is busy is asked again after a while, everything else is as it is. */
final class Visitor {
    static final String PASSWORD = "en lång lösenfras 42";
    private static final Set<Integer> BUSY = Set.of(429, 502, 503);
    private static final Set<Integer> NOT_YET = Set.of(403, 429, 502, 503);
    private static final int MOST_TRIES = 12;
    private static final Duration USUAL_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final PlatformClient platform;

    Visitor(PlatformClient platform) {
        this.platform = platform;
    }

    /** Whether this person has been here before; logs her in. */
    Optional<String> logIn(String email, String password) {
        Answer answer = platform.logIn(email, password);
        return answer.status() == 200
                ? Optional.of(answer.body().path("access_token").asText())
                : Optional.empty();
    }

    /** The token of a partner's client. */
    Optional<String> logInClient(String client, String secret) {
        Answer answer = platform.logInClient(client, secret);
        return answer.status() == 200
                ? Optional.of(answer.body().path("access_token").asText())
                : Optional.empty();
    }

    /** Whether any mail ever came to an address. */
    boolean hasMail(String email) {
        return !platform.mails(email).isEmpty();
    }

    /** The token at the end of the newest mailed link into a part of the API. */
    String mailedToken(String email, String part) throws InterruptedException {
        return platform.linkTo(email, part).token();
    }

    Answer get(String path, String token) throws InterruptedException {
        return ask("GET", path, "", token);
    }

    Answer ask(String method, String path, Object body, String token) throws InterruptedException {
        return ask(method, path, body, token, BUSY);
    }

    /** Asks a service that may not have heard of the caller yet: then it answers 403. */
    Answer askUntilKnown(String method, String path, Object body, String token) throws InterruptedException {
        return ask(method, path, body, token, NOT_YET);
    }

    private Answer ask(String method, String path, Object body, String token, Set<Integer> again)
            throws InterruptedException {
        Optional<String> bearer = token.isEmpty() ? Optional.empty() : Optional.of(token);
        Answer answer = platform.call(method, path, body, bearer);
        for (int tries = 1; again.contains(answer.status()) && tries < MOST_TRIES; tries++) {
            Thread.sleep(wait(answer));
            answer = platform.call(method, path, body, bearer);
        }
        return answer;
    }

    /** What somebody answers who confirms an address. */
    static Map<String, Object> confirmation(String token) {
        return Map.of(
                "token",
                token,
                "password",
                PASSWORD,
                "securityQuestion",
                "Vad hette den första katten?",
                "securityAnswer",
                "Missan");
    }

    String currentPolicy() throws InterruptedException {
        return StreamSupport.stream(
                        get("/api/v1/policies", "")
                                .expect(200, "read the policies")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(item -> item.path("current").asBoolean())
                .map(item -> item.path("version").asText())
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswerException("no policy is in force"));
    }

    static List<String> keysOf(Answer notices) {
        return StreamSupport.stream(notices.body().path("requiredNotices").spliterator(), false)
                .map(notice -> notice.path("key").asText())
                .toList();
    }

    private static Duration wait(Answer answer) {
        Duration asked = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(USUAL_WAIT);
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }
}
