package se.tillit.system;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import se.tillit.localstack.Component;

/**
 * Asks every door that reads, as everybody, for everything that once led to a person, and looks at what comes back: each GET
 * of the published document, the searches, and what the services ask of one another.
 */
final class Answers {

    private static final String SEARCH = "/api/v1/employer/cv-searches";

    /** What services ask, by whom it is asked and of whom. */
    private record Internal(Component caller, Component owner, String path) {}

    private static final List<Internal> INTERNAL = List.of(
            new Internal(Component.CONSENT_SERVICE, Component.ACCOUNT_SERVICE, "/accounts?limit=1000"),
            new Internal(Component.CV_SERVICE, Component.ACCOUNT_SERVICE, "/employer-access?limit=1000"),
            new Internal(Component.ACCOUNT_SERVICE, Component.CV_SERVICE, "/case-messages/{id}"),
            new Internal(Component.CONSENT_SERVICE, Component.CV_SERVICE, "/disclosures/{id}"),
            new Internal(Component.CV_SERVICE, Component.CONSENT_SERVICE, "/closings?limit=1000"));

    private final Platform platform;
    private final Scan scan;
    private final Map<String, Login> people;

    Answers(Platform platform, Scan scan) {
        this.platform = platform;
        this.scan = scan;
        this.people = new TreeMap<>(Map.of(
                "operator",
                platform.operator(),
                "dpo",
                platform.dpo(),
                "employer",
                platform.demoEmployer().login(),
                "another employer",
                platform.otherDemoEmployer().login()));
    }

    /** Everything about one person, with the ids that she once had. */
    void ask(ErasedPerson person, List<String> ids) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        known.put("id", new ArrayList<>(ids));
        known.get("id").add(person.account());
        known.put("ref", List.of(person.ref()));
        known.put("token", List.of(person.registrationToken()));
        known.put("receipt", List.of(person.receipt().isEmpty() ? "none" : person.receipt()));
        known.put("purpose", List.of("newsletter"));
        known.put("version", List.of(platform.currentPolicy()));
        known.put("category", List.of("account"));
        for (String path : platform.publishedApi().readable()) {
            List<String> tried = concrete(path, known);
            // A candidate's own doors refuse everybody else before they look at an id.
            for (String concrete : path.startsWith("/api/v1/me") ? tried.subList(0, 1) : tried) {
                people.forEach((who, login) -> ask("GET " + path + " by " + who, login, as -> as.get(concrete)));
                look("GET " + path + " by nobody", caller().get(concrete));
            }
        }
        search(person);
        internal(known);
    }

    private void search(ErasedPerson person) {
        for (String employer : List.of("employer", "another employer")) {
            Login login = Objects.requireNonNull(people.get(employer));
            for (String value : person.values()) {
                ask(
                        "GET /api/v1/employer/cvs by " + employer,
                        login,
                        as -> as.queryParam("q", value).get("/api/v1/employer/cvs"));
                ask(
                        "POST " + SEARCH + " by " + employer,
                        login,
                        as -> as.body(Map.of("q", value)).post(SEARCH));
            }
        }
    }

    private void internal(Map<String, List<String>> known) {
        for (Internal door : INTERNAL) {
            String token = given().formParam("client_id", door.caller().label())
                    .formParam("client_secret", platform.stack().clientSecret(door.caller()))
                    .formParam("grant_type", "client_credentials")
                    .post(platform.identityUrl() + "/protocol/openid-connect/token")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("access_token");
            for (String concrete : concrete("/api/v1/internal" + door.path(), known)) {
                look(
                        "GET /internal" + door.path() + " of " + door.owner().label(),
                        given().baseUri(platform.stack().service(door.owner()).toString())
                                .auth()
                                .oauth2(token)
                                .get(concrete));
            }
        }
    }

    private void ask(String place, Login login, Function<RequestSpecification, Response> request) {
        look(place, request.apply(caller().auth().oauth2(login.token())));
    }

    private RequestSpecification caller() {
        return given().baseUri(platform.gatewayUrl()).contentType(ContentType.JSON);
    }

    private void look(String place, Response answer) {
        if (answer.statusCode() == 429 || answer.statusCode() >= 500) {
            throw new AssertionError(place + " answered " + answer.statusCode());
        }
        scan.look(place, (answer.headers() + "\n" + answer.asString()).getBytes(UTF_8));
    }

    private static List<String> concrete(String path, Map<String, List<String>> known) {
        int open = path.indexOf('{');
        if (open < 0) {
            return List.of(path);
        }
        int close = path.indexOf('}');
        return known.getOrDefault(path.substring(open + 1, close), List.of("AAAAAAAAAAAAAAAAAAAAAA")).stream()
                .map(value -> path.substring(0, open) + value + path.substring(close + 1))
                .toList();
    }
}
