package se.tillit.localstack.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import se.tillit.localstack.client.Answer;
import se.tillit.localstack.client.PlatformClient;
import se.tillit.localstack.client.UnexpectedAnswerException;

/** The candidate of the stories: somebody invented, under a new address each time. */
final class Annelotta {

    static final String NAME = "Annelotta Kvarnström";
    static final String BOX_EMAIL = "annelotta.kvarnstrom@brevbox.example";
    /** What must not be in an answer about her while she is anonymous, in lower case. */
    static final List<String> IDENTITY = List.of("annelotta", "kvarnström", "1740635", "brevbox");

    private static final String PASSWORD = "en mycket lång lösenfras 7";

    private final Stage stage;
    private final String email = "tour." + UUID.randomUUID().toString().substring(0, 8) + "@candidates.example";
    private final String headline =
            "Utvecklare på rundtur " + UUID.randomUUID().toString().substring(0, 8);
    private String token = "";

    Annelotta(Stage stage) {
        this.stage = stage;
    }

    String email() {
        return email;
    }

    String token() {
        return token;
    }

    String headline() {
        return headline;
    }

    Answer logIn() {
        return stage.platform().logIn(email, PASSWORD);
    }

    void registers() throws InterruptedException {
        String policy = currentPolicy();
        stage.post(
                "/api/v1/registrations", Map.of("email", email, "locale", "sv", "acceptedPolicyVersion", policy), 202);
        stage.narrator().says("She gave an address and accepted policy " + policy + "; a mail is on its way.");
        PlatformClient.MailedLink link = stage.platform().linkTo(email, "/registrations/");
        stage.platform().call("GET", link.path(), "").expect(200, "open the mailed link");
        stage.narrator()
                .promise("Opening the mailed link changes nothing: she cannot log in yet", logIn().status() != 200);
        stage.post("/api/v1/registrations/confirmations", confirmation(link.token()), 201);
        Answer login = logIn();
        stage.narrator().promise("After she confirmed, logging in works", login.status() == 200);
        token = login.body().path("access_token").asText();
    }

    private String currentPolicy() {
        return StreamSupport.stream(
                        stage.get("/api/v1/policies", "").path("items").spliterator(), false)
                .filter(item -> item.path("current").asBoolean())
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswerException("no policy is current"))
                .path("version")
                .asText();
    }

    private static Map<String, String> confirmation(String token) {
        return Map.of(
                "token", token, "password", PASSWORD, "securityQuestion", "Första katten?", "securityAnswer", "Missan");
    }

    /** Fills in her profile and writes a CV that names her in its text; gives what was answered. */
    JsonNode writesACv() {
        stage.call("PATCH", "/api/v1/me/profile", profile(), token).expect(200, "fill in the profile");
        return stage.call("POST", "/api/v1/me/cvs", cv(), token)
                .expect(201, "write a CV")
                .body();
    }

    Answer visibility(String cv, String visibility, List<String> notices) {
        return stage.call(
                "PUT",
                "/api/v1/me/cvs/" + cv + "/visibility",
                Map.of("visibility", visibility, "acceptedNotices", notices),
                token);
    }

    /** Opens a CV, with the notices that she is asked to read. */
    void opens(String cv, String visibility) {
        List<String> keys = new ArrayList<>();
        visibility(cv, visibility, List.of())
                .body()
                .path("requiredNotices")
                .forEach(notice -> keys.add(notice.path("key").asText()));
        visibility(cv, visibility, keys).expect(200, "become " + visibility);
        stage.narrator().says("She read " + keys.size() + " notices, accepted them, and is " + visibility + ".");
    }

    private static Map<String, Object> profile() {
        return Map.of(
                "name",
                NAME,
                "email",
                BOX_EMAIL,
                "address",
                Map.of("street", "Provgatan 17", "postalCode", "11122", "city", "Stockholm", "country", "SE"),
                "phone",
                "070-174 06 35",
                "gender",
                "FEMALE",
                "birthDate",
                "1988-02-03");
    }

    private Map<String, Object> cv() {
        return Map.of(
                "title",
                "Rundtur",
                "shownFields",
                List.of("name", "email"),
                "content",
                Map.of(
                        "headline", headline,
                        "summary", "Jag heter Annelotta Kvarnström och nås på 0701740635. Tio år med Java.",
                        "occupations", List.of(Stage.OCCUPATION),
                        "wishes", Map.of("places", List.of("0180"), "extent", "FULL_TIME"),
                        "skills", List.of("Java", "PostgreSQL")));
    }
}
