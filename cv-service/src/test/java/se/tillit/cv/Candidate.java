package se.tillit.cv;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.tillit.platform.test.Tokens;

/** A person with a token, who does through the API what the tests need to be done. */
public final class Candidate {

    /** What must be accepted to open anything. */
    public static final List<String> NOTICES =
            List.of("anonymous-free-text.1", "visible-to-employers.1", "public-boxes.1", "third-countries.1");

    private final UUID id = UUID.randomUUID();

    private Candidate() {}

    public static Candidate withoutProfile() {
        return new Candidate();
    }

    /** Somebody with every box set, who lives in Stockholm (municipality 0180, county 01). */
    public static Candidate withProfile() {
        return withProfile(Map.of());
    }

    public static Candidate withProfile(Map<String, ?> changes) {
        Candidate candidate = new Candidate();
        Map<String, Object> boxes = new HashMap<>(Map.of(
                "name", "Signe Testberg",
                "email", "signe.testberg@example.com",
                "address",
                        Map.of("street", "Provgatan 7", "postalCode", "111 22", "city", "Stockholm", "country", "SE"),
                "phone", "08-465 004 10",
                "mobile", "070-174 06 05",
                "gender", "FEMALE",
                "citizenship", "SE",
                "birthDate", "1988-02-03"));
        boxes.putAll(changes);
        candidate.patches(boxes).then().statusCode(200);
        return candidate;
    }

    public UUID id() {
        return id;
    }

    public String token() {
        return Tokens.candidate(id);
    }

    public RequestSpecification asks() {
        return given().auth().oauth2(token());
    }

    public RequestSpecification sends(Object body) {
        return asks().contentType(ContentType.JSON).body(body);
    }

    public Response patches(Object changes) {
        return sends(changes).patch("/api/v1/me/profile");
    }

    /** Writes a CV and answers its id. */
    public String writes(Map<String, ?> draft) {
        return sends(draft)
                .post("/api/v1/me/cvs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response rewrites(String cv, Map<String, ?> draft) {
        return sends(draft).put("/api/v1/me/cvs/{id}", cv);
    }

    public Response deletes(String cv) {
        return asks().delete("/api/v1/me/cvs/{id}", cv);
    }

    public Response shows(String cv, Map<String, ?> wish) {
        return sends(wish).put("/api/v1/me/cvs/{id}/visibility", cv);
    }

    /** Shows a CV with every notice accepted. */
    public void shows(String cv, String visibility) {
        shows(cv, Map.of("visibility", visibility, "acceptedNotices", NOTICES))
                .then()
                .statusCode(200);
    }

    /** Accepts a case for a month, and answers the disclosure's id. */
    public String accepts(String caseId, String... fields) {
        return accepts(caseId, Instant.now().plus(Duration.ofDays(30)), fields)
                .then()
                .statusCode(201)
                .extract()
                .path("disclosureId");
    }

    public Response accepts(String caseId, Instant expiresAt, String... fields) {
        return answers(caseId, "acceptance", Map.of("fields", List.of(fields), "expiresAt", expiresAt.toString()));
    }

    public Response refuses(String caseId) {
        return asks().post("/api/v1/me/cases/{id}/refusal", caseId);
    }

    /** Does something about a case. */
    public Response answers(String caseId, String act, Map<String, ?> body) {
        return sends(body).post("/api/v1/me/cases/{id}/{act}", caseId, act);
    }

    /** Blocks an employer by its number, and answers the block's id. */
    public String blocks(String number) {
        return sends(Map.of("organisationNumber", number))
                .post("/api/v1/me/blocked-employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response unblocks(String block) {
        return asks().delete("/api/v1/me/blocked-employers/{id}", block);
    }

    /** Writes a CV whose text is found by a word, and opens it so far. */
    public String writesAndShows(Map<String, ?> draft, String visibility) {
        String cv = writes(draft);
        shows(cv, visibility);
        return cv;
    }
}
