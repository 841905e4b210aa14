package se.tillit.localstack.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.tillit.localstack.client.Answer;
import se.tillit.localstack.client.PlatformClient;

/** Where a story plays: the platform that is called, and whoever tells what it answered. */
record Stage(PlatformClient platform, Narrator narrator) {

    static final String OCCUPATION = "fg7B_yov_smw";
    private static final String SEARCH = "/api/v1/employer/cvs?limit=100&place=0180&occupation=" + OCCUPATION;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    interface Condition {
        boolean holds();
    }

    /** A promise that takes effect in a while. */
    void promiseSoon(String sentence, Condition condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        boolean held = condition.holds();
        while (!held && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            held = condition.holds();
        }
        narrator.promise(sentence, held);
    }

    String employer() {
        return platform.token("employer@demo.example", "tillit-demo");
    }

    String otherEmployer() {
        return platform.token("employer2@demo.example", "tillit-demo");
    }

    String operator() {
        return platform.token("operator@demo.example", "tillit-demo");
    }

    /** What a search by occupation and place shows an employer of the CV with this headline. */
    Optional<JsonNode> card(String headline, String employer) {
        return cards(SEARCH, employer).stream()
                .filter(card -> card.path("headline").asText().equals(headline))
                .findFirst();
    }

    List<JsonNode> cards(String employer) {
        return cards(SEARCH, employer);
    }

    List<JsonNode> cards(String search, String token) {
        List<JsonNode> cards = new ArrayList<>();
        get(search, token).path("items").forEach(cards::add);
        return cards;
    }

    Answer search(String token) {
        return call("GET", SEARCH, "", token);
    }

    JsonNode get(String path, String token) {
        return call("GET", path, "", token).expect(200, "GET " + path).body();
    }

    void post(String path, Object body, int status) {
        platform.call("POST", path, body).expect(status, "POST " + path);
    }

    Answer call(String method, String path, Object body, String token) {
        return platform.call(method, path, body, token.isEmpty() ? Optional.empty() : Optional.of(token));
    }

    /** Whether two answers differ in their trace ids at most. */
    static boolean sameBytes(Answer one, Answer other) {
        return one.text().replaceAll("[0-9a-f]{32}", "").equals(other.text().replaceAll("[0-9a-f]{32}", ""));
    }
}
