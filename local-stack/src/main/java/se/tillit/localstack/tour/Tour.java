package se.tillit.localstack.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import se.tillit.localstack.client.Answer;
import se.tillit.localstack.client.PlatformClient;
import se.tillit.localstack.client.UnexpectedAnswerException;

/**
 * Walks a newcomer through the story of an employer who meets a candidate. It registers somebody invented under an address
 * that is never used again, so it can be taken any number of times.
 */
public final class Tour {

    private static final String OCCUPATION = "fg7B_yov_smw";
    private static final String SEARCH = "/api/v1/employer/cvs?limit=100&place=0180&occupation=" + OCCUPATION;
    private static final String PASSWORD = "en mycket lång lösenfras 7";
    private static final List<String> IDENTITY = List.of("annelotta", "kvarnström", "1740635", "brevbox");

    private final PlatformClient platform;
    private final Narrator narrator;
    private final String headline =
            "Utvecklare på rundtur " + UUID.randomUUID().toString().substring(0, 8);
    private final String email = "tour." + UUID.randomUUID().toString().substring(0, 8) + "@candidates.example";
    private String candidate = "";
    private String employer = "";

    Tour(PlatformClient platform, Narrator narrator) {
        this.platform = platform;
        this.narrator = narrator;
    }

    /** Takes {@code --gateway URL --identity URL --mail URL}; exits with 1 at the first broken promise. */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> urls = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            urls.put(arguments[i], arguments[i + 1]);
        }
        Narrator narrator = new Narrator(System.out);
        PlatformClient platform = new PlatformClient(
                urls.getOrDefault("--gateway", "http://localhost:8080"),
                urls.getOrDefault("--identity", "http://localhost:8180/realms/tillit"),
                urls.getOrDefault("--mail", "http://localhost:8025"));
        try {
            new Tour(platform, narrator).walk();
        } catch (BrokenPromiseException | UnexpectedAnswerException e) {
            System.out.println("\nThe tour stopped: " + e.getMessage());
            System.exit(1);
        }
        System.out.printf("%nAll %d promises of this tour were kept.%n", narrator.kept());
    }

    void walk() throws InterruptedException {
        registers();
        String cv = writesACv();
        becomesAnonymous(cv);
        String ref = meetsAnEmployer();
        staysUnnamed(ref);
        showsHerself(cv);
        hidesAgain(cv);
    }

    private void registers() throws InterruptedException {
        narrator.chapter("1. Annelotta registers");
        String policy = StreamSupport.stream(
                        get("/api/v1/policies", "").path("items").spliterator(), false)
                .filter(item -> item.path("current").asBoolean())
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswerException("no policy is current"))
                .path("version")
                .asText();
        post("/api/v1/registrations", Map.of("email", email, "locale", "sv", "acceptedPolicyVersion", policy), 202);
        narrator.says("She gave an address and accepted policy " + policy + "; a mail is on its way.");
        PlatformClient.MailedLink link = platform.linkTo(email, "/registrations/");
        platform.call("GET", link.path(), "").expect(200, "open the mailed link");
        narrator.promise(
                "Opening the mailed link changes nothing: she cannot log in yet",
                platform.logIn(email, PASSWORD).status() != 200);
        post(
                "/api/v1/registrations/confirmations",
                Map.of(
                        "token",
                        link.token(),
                        "password",
                        PASSWORD,
                        "securityQuestion",
                        "Första katten?",
                        "securityAnswer",
                        "Missan"),
                201);
        Answer login = platform.logIn(email, PASSWORD);
        narrator.promise("After she confirmed, logging in works", login.status() == 200);
        candidate = login.body().path("access_token").asText();
    }

    private String writesACv() {
        narrator.chapter("2. She writes a CV");
        call("PATCH", "/api/v1/me/profile", profile(), candidate).expect(200, "fill in the profile");
        JsonNode cv = call("POST", "/api/v1/me/cvs", cv(), candidate)
                .expect(201, "write a CV")
                .body();
        employer = platform.token("employer@demo.example", "tillit-demo");
        narrator.promise("A new CV is INACTIVE", cv.path("visibility").asText().equals("INACTIVE"));
        narrator.promise("No employer finds it", card().isEmpty());
        return cv.path("id").asText();
    }

    private void becomesAnonymous(String cv) {
        narrator.chapter("3. She becomes findable, without a name");
        Answer asked = visibility(cv, "ANONYMOUS", List.of());
        narrator.promise("Opening asks her to read what it means first", asked.status() == 428);
        asked.body()
                .path("requiredNotices")
                .forEach(notice -> narrator.says("» " + notice.path("text").asText()));
        open(cv, "ANONYMOUS");
    }

    private String meetsAnEmployer() {
        narrator.chapter("4. A verified employer searches");
        JsonNode card = card().orElseThrow(() -> new BrokenPromiseException("The employer finds the anonymous CV"));
        narrator.shows(card);
        narrator.promise("The employer finds it by occupation and place", true);
        JsonNode view = get("/api/v1/employer/cvs/" + card.path("ref").asText(), employer);
        narrator.shows(view);
        String everything = view.toString().toLowerCase(Locale.ROOT);
        narrator.promise("Her birth year is there", view.path("birthYear").asInt() == 1988);
        narrator.promise(
                "Her name, phone and address are not, not even in her own words",
                IDENTITY.stream().noneMatch(everything::contains));
        return card.path("ref").asText();
    }

    private void staysUnnamed(String ref) {
        narrator.chapter("5. Others try");
        narrator.promise(
                "A search for her name finds nothing",
                cards("/api/v1/employer/cvs?limit=100&q=Kvarnstr%C3%B6m", employer)
                        .isEmpty());
        String other = platform.token("employer2@demo.example", "tillit-demo");
        narrator.promise(
                "Another employer gets another reference",
                cards(SEARCH, other).stream()
                        .noneMatch(card -> card.path("ref").asText().equals(ref)));
        narrator.promise(
                "The first employer's reference is worth nothing to the other",
                call("GET", "/api/v1/employer/cvs/" + ref, "", other).status() == 404);
        narrator.promise(
                "A candidate cannot look at the employers' door",
                call("GET", SEARCH, "", candidate).status() == 403);
    }

    private void showsHerself(String cv) {
        narrator.chapter("6. She shows who she is");
        open(cv, "PUBLIC");
        String ref = card().orElseThrow(() -> new BrokenPromiseException("The employer finds the public CV"))
                .path("ref")
                .asText();
        JsonNode personal = get("/api/v1/employer/cvs/" + ref, employer).path("personal");
        narrator.shows(personal);
        narrator.promise(
                "The employer sees the boxes she chose, and only these",
                personal.size() == 2 && personal.has("name") && personal.has("email"));
    }

    private void hidesAgain(String cv) {
        narrator.chapter("7. She hides again");
        String ref = card().orElseThrow(() -> new BrokenPromiseException("The employer finds the public CV"))
                .path("ref")
                .asText();
        visibility(cv, "INACTIVE", List.of()).expect(200, "hide");
        Answer gone = call("GET", "/api/v1/employer/cvs/" + ref, "", employer);
        Answer unknown = call("GET", "/api/v1/employer/cvs/" + "A".repeat(ref.length()), "", employer);
        narrator.promise("The CV is gone in the very next request", gone.status() == 404 && card().isEmpty());
        narrator.promise("Its 404 has the bytes of a reference that never was", sameBytes(gone, unknown));
        call("DELETE", "/api/v1/me/cvs/" + cv, "", candidate).expect(204, "delete the CV");
        narrator.promise(
                "She deleted it",
                call("GET", "/api/v1/me/cvs/" + cv, "", candidate).status() == 404);
    }

    private void open(String cv, String visibility) {
        Answer asked = visibility(cv, visibility, List.of());
        List<String> keys = new ArrayList<>();
        asked.body()
                .path("requiredNotices")
                .forEach(notice -> keys.add(notice.path("key").asText()));
        visibility(cv, visibility, keys).expect(200, "become " + visibility);
        narrator.says("She read " + keys.size() + " notices, accepted them, and is " + visibility + ".");
    }

    private Answer visibility(String cv, String visibility, List<String> notices) {
        return call(
                "PUT",
                "/api/v1/me/cvs/" + cv + "/visibility",
                Map.of("visibility", visibility, "acceptedNotices", notices),
                candidate);
    }

    private Optional<JsonNode> card() {
        return cards(SEARCH, employer).stream()
                .filter(card -> card.path("headline").asText().equals(headline))
                .findFirst();
    }

    private List<JsonNode> cards(String search, String token) {
        List<JsonNode> own = new ArrayList<>();
        get(search, token).path("items").forEach(own::add);
        return own;
    }

    private JsonNode get(String path, String token) {
        return call("GET", path, "", token).expect(200, "GET " + path).body();
    }

    private void post(String path, Object body, int status) {
        platform.call("POST", path, body).expect(status, "POST " + path);
    }

    private Answer call(String method, String path, Object body, String token) {
        return platform.call(method, path, body, token.isEmpty() ? Optional.empty() : Optional.of(token));
    }

    private static boolean sameBytes(Answer one, Answer other) {
        return one.text().replaceAll("[0-9a-f]{32}", "").equals(other.text().replaceAll("[0-9a-f]{32}", ""));
    }

    private static Map<String, Object> profile() {
        return Map.of(
                "name", "Annelotta Kvarnström",
                "email", "annelotta.kvarnstrom@brevbox.example",
                "address",
                        Map.of("street", "Provgatan 17", "postalCode", "11122", "city", "Stockholm", "country", "SE"),
                "phone", "070-174 06 35",
                "gender", "FEMALE",
                "birthDate", "1988-02-03");
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
                        "occupations", List.of(OCCUPATION),
                        "wishes", Map.of("places", List.of("0180"), "extent", "FULL_TIME"),
                        "skills", List.of("Java", "PostgreSQL")));
    }
}
