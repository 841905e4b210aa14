package se.tillit.jobagent;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import se.tillit.events.account.EmployerAccessChanged;
import se.tillit.platform.test.Tokens;

/** An employer's user, in the state that account-service told last. */
public final class Employer {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final UUID id = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();
    private long version;

    private Employer() {}

    public static Employer verified() {
        Employer employer = new Employer();
        employer.becomes(true, false);
        await().atMost(SOON).until(() -> employer.gets("").statusCode() == 200);
        return employer;
    }

    public static Employer called(String name) {
        Employer employer = new Employer();
        employer.isCalled(name);
        employer.becomes(true, false);
        await().atMost(SOON).until(() -> employer.gets("").statusCode() == 200);
        return employer;
    }

    public static Employer unverified() {
        Employer employer = new Employer();
        employer.becomes(false, false);
        return employer;
    }

    /** Somebody with an employer's token whom account-service never named. */
    public static Employer unheardOf() {
        return new Employer();
    }

    public void becomes(boolean verified, boolean suspended) {
        version = Math.max(version + 1, System.nanoTime());
        EmployerAccessChanged event = new EmployerAccessChanged(id, version, verified, suspended, "SE", Set.of(user));
        Broker.awaitOutcome("employer-access", "taken", () -> Broker.sends(event));
    }

    /** What account-service says of its name from now on. */
    public void isCalled(String name) {
        String accountService = ConfigProvider.getConfig().getValue("TILLIT_ACCOUNT_URL", String.class);
        given().body(name).put(accountService + "/stub/names/" + id).then().statusCode(200);
    }

    public UUID id() {
        return id;
    }

    /** An ad that obeys every rule, with other fields over it. */
    public static Map<String, Object> ad(Map<String, ?> fields) {
        Map<String, Object> ad = new HashMap<>(Map.of(
                "title", "Systemutvecklare",
                "description", "<p>Vi bygger något.</p>",
                "occupation", "fg7B_yov_smw",
                "place", "0180",
                "employmentType", "PERMANENT",
                "extent", "FULL_TIME"));
        ad.putAll(fields);
        return ad;
    }

    /** Writes an ad and answers its id. */
    public String advertises(Map<String, ?> fields) {
        return posts(ad(fields)).then().statusCode(201).extract().path("id");
    }

    public Response posts(Map<String, ?> ad) {
        return request().body(ad).post("/api/v1/employer/job-ads");
    }

    public Response puts(String adId, Map<String, ?> ad) {
        return request().body(ad).put("/api/v1/employer/job-ads/{id}", adId);
    }

    public Response gets(String path, Object... parameters) {
        return request().get("/api/v1/employer/job-ads" + path, parameters);
    }

    public Response deletes(String adId) {
        return request().delete("/api/v1/employer/job-ads/{id}", adId);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(Tokens.employer(user)).contentType(ContentType.JSON);
    }
}
