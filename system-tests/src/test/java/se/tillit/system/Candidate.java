package se.tillit.system;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A candidate who does what a candidate can do, through the gateway. */
final class Candidate {

    static final String PASSWORD = "en mycket lång lösenfras 7";

    private final Platform platform;
    private final String email;
    private final Login login;

    Candidate(Platform platform, String email) {
        this.platform = platform;
        this.email = email;
        this.login = new Login(platform, email, PASSWORD);
    }

    /** Somebody new, with an address that nobody else has. */
    static Candidate unknown(Platform platform) {
        return new Candidate(platform, "anna." + UUID.randomUUID().toString().substring(0, 8) + "@candidates.example");
    }

    /** Registers, reads the mail, and confirms. */
    static Candidate registered(Platform platform) {
        Candidate candidate = unknown(platform);
        candidate.register().statusCode(202);
        candidate
                .confirm(candidate.inbox().linkIn(candidate.inbox().newestOf(1)).token())
                .statusCode(201);
        return candidate;
    }

    String email() {
        return email;
    }

    Login login() {
        return login;
    }

    Inbox inbox() {
        return new Inbox(platform.mailUrl(), email);
    }

    RequestSpecification request() {
        return login.request();
    }

    ValidatableResponse register() {
        return platform.request()
                .body(Map.of("email", email, "locale", "sv", "acceptedPolicyVersion", platform.currentPolicy()))
                .post("/api/v1/registrations")
                .then();
    }

    ValidatableResponse confirm(String token) {
        return platform.request()
                .body(Map.of(
                        "token",
                        token,
                        "password",
                        PASSWORD,
                        "securityQuestion",
                        "Vad hette din första katt?",
                        "securityAnswer",
                        "Missan"))
                .post("/api/v1/registrations/confirmations")
                .then();
    }

    ValidatableResponse preferences() {
        return request().get("/api/v1/me/preferences").then();
    }

    ValidatableResponse prefers(Map<String, Object> chosen) {
        return request().body(chosen).put("/api/v1/me/preferences").then();
    }

    /** Is told there of what her agents find. */
    void hearsOfJobs(String channel) {
        Map<String, Object> chosen = preferences().statusCode(200).extract().path("$");
        chosen.put("jobAgent", channel);
        prefers(chosen).statusCode(200);
    }

    /** Makes a job agent and gives its id. */
    String keeps(String q, String frequency) {
        return request()
                .body(Map.of("name", "Bevakning", "criteria", Map.of("q", q), "frequency", frequency))
                .post("/api/v1/me/job-agents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Turns an agent off, or on again. */
    void turns(String agent, String q, String state) {
        request()
                .body(Map.of("name", "Bevakning", "criteria", Map.of("q", q), "frequency", "INSTANT", "state", state))
                .put("/api/v1/me/job-agents/" + agent)
                .then()
                .statusCode(200);
    }

    /** What an agent says that it has found: the ids of up to a hundred ads. */
    List<String> found(String agent) {
        return request()
                .queryParam("limit", 100)
                .get("/api/v1/me/job-agents/" + agent + "/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    ValidatableResponse fillInProfile(Map<String, Object> boxes) {
        return request().body(boxes).patch("/api/v1/me/profile").then();
    }

    /** Writes a CV and gives its id. */
    String writeCv(Map<String, Object> body) {
        return request()
                .body(body)
                .post("/api/v1/me/cvs")
                .then()
                .statusCode(201)
                .body("visibility", equalTo("INACTIVE"))
                .extract()
                .path("id");
    }

    ValidatableResponse ask(String cv, String visibility, List<String> acceptedNotices) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("visibility", visibility);
        body.put("acceptedNotices", acceptedNotices);
        return request().body(body).put("/api/v1/me/cvs/" + cv + "/visibility").then();
    }

    /** Opens or closes a CV, accepting the notices that are asked for after they were shown. */
    void makeVisible(String cv, String visibility) {
        ValidatableResponse first = ask(cv, visibility, List.of());
        if (first.extract().statusCode() == 428) {
            List<String> shown = new ArrayList<>(first.extract().<List<String>>path("requiredNotices.key"));
            first = ask(cv, visibility, shown);
        }
        first.statusCode(200).body("visibility", equalTo(visibility));
    }
}
