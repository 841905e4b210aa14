package se.tillit.system;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A person with a mark in every field that a person can fill, who used everything that there is to use. */
final class ErasedPerson {

    private final Platform platform;
    private final String mark;
    private final Candidate candidate;
    private String account = "";

    private ErasedPerson(Platform platform, String mark) {
        this.platform = platform;
        this.mark = mark;
        this.candidate = new Candidate(platform, mark + "@candidates.example");
    }

    /** Somebody whose mark, a word of letters that is in no language, nobody else has. */
    static ErasedPerson living(Platform platform, Random random) {
        StringBuilder mark = new StringBuilder("qzx");
        for (int i = 0; i < 9; i++) {
            mark.append((char) ('a' + random.nextInt(26)));
        }
        ErasedPerson person = new ErasedPerson(platform, mark.toString());
        person.live();
        return person;
    }

    Candidate candidate() {
        return candidate;
    }

    String account() {
        return account;
    }

    /** What must not be found anywhere afterwards. */
    List<String> traces() {
        return List.of(mark, account);
    }

    String mark() {
        return mark;
    }

    private void live() {
        registers();
        fillsInHerProfile();
        String cv = candidate.writeCv(cv());
        candidate.makeVisible(cv, "ANONYMOUS");
        meetsAnEmployer();
        choosesHerChannels();
    }

    private void registers() {
        Map<String, Object> registration = new HashMap<>(Map.of(
                "email",
                candidate.email(),
                "locale",
                "sv",
                "acceptedPolicyVersion",
                platform.currentPolicy(),
                "name",
                mark + " " + mark));
        platform.request()
                .body(registration)
                .post("/api/v1/registrations")
                .then()
                .statusCode(202);
        Inbox.Link link = candidate.inbox().linkIn(candidate.inbox().newestOf(1));
        account = platform.request()
                .body(Map.of(
                        "token",
                        link.token(),
                        "password",
                        Candidate.PASSWORD,
                        "securityQuestion",
                        "Vad hette " + mark + "?",
                        "securityAnswer",
                        mark))
                .post("/api/v1/registrations/confirmations")
                .then()
                .statusCode(201)
                .extract()
                .path("accountId");
    }

    private void fillsInHerProfile() {
        candidate
                .fillInProfile(Map.of(
                        "name",
                        mark + " " + mark,
                        "email",
                        mark + "@brevbox.example",
                        "address",
                        Map.of("street", mark + "gatan 1", "postalCode", "11122", "city", mark, "country", "SE"),
                        "phone",
                        "070-174 06 35"))
                .statusCode(200);
    }

    private Map<String, Object> cv() {
        return Map.of(
                "title", mark,
                "shownFields", List.of("email", "name", "phone"),
                "content",
                        Map.of(
                                "headline", headline(),
                                "summary", "Jag är " + mark + " och inget annat.",
                                "wishes", Map.of("places", List.of("0180")),
                                "skills", List.of(mark + "kunskap"),
                                "education", List.of(Map.of("school", mark + "skolan", "degree", mark))));
    }

    /** Found by it; the anonymous card masks her name, so it is another word. */
    String headline() {
        return "Rubrik " + new StringBuilder(mark).reverse().toString().toUpperCase(Locale.ROOT);
    }

    private void meetsAnEmployer() {
        Employer employer = platform.demoEmployer();
        String ref =
                String.valueOf(employer.card(Map.of(), headline()).orElseThrow().get("ref"));
        Map<String, Object> first = new HashMap<>();
        first.put("subject", "Till " + headline());
        first.put("message", "Ett meddelande till " + mark);
        first.put("jobAdId", null);
        String theCase = employer.request()
                .body(first)
                .post("/api/v1/employer/cvs/" + ref + "/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        candidate
                .request()
                .body(Map.of(
                        "fields",
                        List.of("name", "email"),
                        "expiresAt",
                        Instant.now()
                                .plus(20, ChronoUnit.DAYS)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()))
                .post("/api/v1/me/cases/" + theCase + "/acceptance")
                .then()
                .statusCode(201);
        employer.open(ref).statusCode(200).body("view", equalTo("DISCLOSED"));
    }

    private void choosesHerChannels() {
        ValidatableResponse preferences =
                candidate.request().get("/api/v1/me/preferences").then().statusCode(200);
        Map<String, Object> chosen = new HashMap<>(preferences.extract().<Map<String, Object>>path("$"));
        chosen.put("newsletter", "BOTH");
        candidate
                .request()
                .body(chosen)
                .put("/api/v1/me/preferences")
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(204)));
    }

    /** Erases her and gives the receipt. */
    String leaves() {
        return new Login(platform, candidate.email(), Candidate.PASSWORD)
                .request()
                .delete("/api/v1/me")
                .then()
                .statusCode(202)
                .extract()
                .path("receipt");
    }
}
