package se.tillit.cv;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import se.tillit.platform.test.Tokens;

/** An employer's user, in the state that account-service told last. */
public final class Employer {

    private final UUID id = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();
    private long version;

    private Employer() {}

    public static Employer verified() {
        return verifiedIn("SE");
    }

    public static Employer verifiedIn(String country) {
        Employer employer = new Employer();
        employer.becomes(true, false, country);
        return employer;
    }

    public static Employer unverified() {
        Employer employer = new Employer();
        employer.becomes(false, false, "SE");
        return employer;
    }

    /** Somebody with an employer's token whom account-service never named. */
    public static Employer unheardOf() {
        return new Employer();
    }

    public void becomes(boolean verified, boolean suspended, String country) {
        version = Math.max(version + 1, System.nanoTime());
        Map<String, Object> access = Map.of(
                "version", version,
                "verified", verified,
                "suspended", suspended,
                "country", country,
                "members", List.of(user));
        given().auth()
                .oauth2(Tokens.service("account-service", "svc-employer-access-write"))
                .contentType(ContentType.JSON)
                .body(access)
                .put("/api/v1/internal/employer-access/" + id)
                .then()
                .statusCode(204);
        if (verified && !suspended) {
            await().pollInterval(Duration.ofMillis(10))
                    .until(() -> searches(Map.of("q", "x")).statusCode() == 200);
        }
    }

    /** A verified employer whose organisation number account-service knows. */
    public static Employer withNumber(String number) {
        Employer employer = new Employer();
        employer.hasNumber(number);
        employer.becomes(true, false, "SE");
        return employer;
    }

    /** What account-service says of its number from now on. */
    public void hasNumber(String number) {
        String accountService = ConfigProvider.getConfig().getValue("TILLIT_ACCOUNT_URL", String.class);
        given().body(number).put(accountService + "/stub/numbers/" + id).then().statusCode(200);
    }

    public UUID id() {
        return id;
    }

    public UUID user() {
        return user;
    }

    public Response reads(String ref) {
        return given().auth().oauth2(token()).get("/api/v1/employer/cvs/{ref}", ref);
    }

    public Response searches(Map<String, ?> parameters) {
        return given().auth().oauth2(token()).queryParams(parameters).get("/api/v1/employer/cvs");
    }

    public Response posts(Map<String, ?> search) {
        return given().auth()
                .oauth2(token())
                .contentType(ContentType.JSON)
                .body(search)
                .post("/api/v1/employer/cv-searches");
    }

    /** The references of all that a word finds. */
    public List<String> finds(String q) {
        return searches(Map.of("q", q)).then().statusCode(200).extract().path("items.ref");
    }

    /** The reference of the one CV that a word finds. */
    public String findsOne(String q) {
        List<String> refs = finds(q);
        if (refs.size() != 1) {
            throw new AssertionError("found " + refs.size() + " CVs");
        }
        return refs.getFirst();
    }

    public Response sends(Object body, String path, Object... parameters) {
        return given().auth()
                .oauth2(token())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/employer" + path, parameters);
    }

    public Response gets(String path, Object... parameters) {
        return given().auth().oauth2(token()).get("/api/v1/employer" + path, parameters);
    }

    /** Opens a case and answers its id. */
    public String contacts(String ref) {
        return sends(Map.of("subject", "Ett arbete", "message", "Vill du arbeta hos oss?"), "/cvs/{ref}/cases", ref)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** How a case stands. */
    public String status(String caseId) {
        return gets("/cases/{id}", caseId).then().statusCode(200).extract().path("status");
    }

    public String token() {
        return Tokens.employer(user);
    }
}
