package se.tillit.account.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import se.tillit.platform.test.Tokens;

/** Makes employers through the public API, as they and an operator would. */
public final class Employers {

    public static final String APPLICATIONS = "/api/v1/employer-applications";
    public static final String ADMIN = "/api/v1/admin/employers";
    public static final String INVITATIONS = "/api/v1/invitations/confirmations";
    public static final String EMPLOYER = "/api/v1/employer";
    public static final String MEMBERS = "/api/v1/employer/members";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Employers() {}

    /** An employer with its first user. */
    public record Employer(String id, String contact, UUID user) {

        public String token() {
            return Tokens.employer(user);
        }
    }

    public static String newContact() {
        return "chef" + COUNT.incrementAndGet() + "@bolag.example";
    }

    /** A number with a right check digit that nobody has had before; the third digit is that of a company. */
    public static String newNumber() {
        return checked("55%07d".formatted(6_000_000 + COUNT.incrementAndGet()));
    }

    /** A sole trader's number, that is an invented personnummer of the series for tests. */
    public static String newSoleTradersNumber() {
        return checked("640823%03d".formatted(COUNT.incrementAndGet() % 1000));
    }

    private static String checked(String nineDigits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int weighted = Character.digit(nineDigits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return nineDigits + (10 - sum % 10) % 10;
    }

    public static Map<String, Object> application(String number, String contact) {
        Map<String, Object> body = new HashMap<>();
        body.put("organisationNumber", number);
        body.put("legalName", "Ödets Verkstad");
        body.put("legalForm", "AB");
        body.put(
                "address", new HashMap<>(Map.of("street", "Storgatan 1", "postalCode", "111 22", "city", "Stockholm")));
        body.put("country", "SE");
        body.put("contact", new HashMap<>(Map.of("name", "Kim Chef", "email", contact)));
        return body;
    }

    public static ValidatableResponse apply(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(APPLICATIONS)
                .then();
    }

    public static ValidatableResponse confirmApplication(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", token))
                .post(APPLICATIONS + "/confirmations")
                .then();
    }

    /** A confirmed application: the organisation's id as an operator finds it. */
    public static String applied(Map<String, Object> body, String contact) {
        int before = Inbox.now(contact).size();
        apply(body).statusCode(202);
        confirmApplication(Inbox.newest(contact, before + 1).token()).statusCode(200);
        return idOf(contact);
    }

    public static String applied(String contact) {
        return applied(application(newNumber(), contact), contact);
    }

    /** The id of the newest organisation with this contact. */
    public static String idOf(String contact) {
        return idsOf(contact).getFirst();
    }

    public static List<String> idsOf(String contact) {
        return given().auth()
                .oauth2(Tokens.operator())
                .queryParam("limit", 100)
                .get(ADMIN)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.contact.email == '%s' }.id".formatted(contact));
    }

    public static ValidatableResponse decide(String id, String act, Map<String, Object> body) {
        return given().auth()
                .oauth2(Tokens.operator())
                .contentType(ContentType.JSON)
                .body(body)
                .post(ADMIN + "/" + id + "/" + act)
                .then();
    }

    public static ValidatableResponse verify(String id) {
        return given().auth()
                .oauth2(Tokens.operator())
                .post(ADMIN + "/" + id + "/verification")
                .then();
    }

    public static ValidatableResponse suspend(String id) {
        return given().auth()
                .oauth2(Tokens.operator())
                .post(ADMIN + "/" + id + "/suspension")
                .then();
    }

    public static ValidatableResponse accept(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(INVITATIONS)
                .then();
    }

    /** A verified employer whose contact has accepted her invitation. */
    public static Employer verified() {
        String contact = newContact();
        String id = applied(contact);
        verify(id).statusCode(200);
        return new Employer(id, contact, accepted(Inbox.newest(contact, 2).token()));
    }

    private static UUID accepted(String token) {
        return UUID.fromString(
                accept(People.confirmation(token)).statusCode(201).extract().path("accountId"));
    }

    public static ValidatableResponse invite(Employer employer, String email) {
        return given().auth()
                .oauth2(employer.token())
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Mio Medlem", "email", email))
                .post(MEMBERS)
                .then();
    }

    /** A member invited by the employer. */
    public static String invited(Employer employer, String email) {
        return invite(employer, email).statusCode(201).extract().path("id");
    }

    /** A second user of the employer: the member's id and the login's. */
    public static Colleague joined(Employer employer, String email) {
        String memberId = invited(employer, email);
        return new Colleague(memberId, accepted(Inbox.newest(email, 1).token()));
    }

    /** A further user of an employer. */
    public record Colleague(String memberId, UUID user) {}

    public static ValidatableResponse remove(Employer employer, String memberId) {
        return given().auth()
                .oauth2(employer.token())
                .delete(MEMBERS + "/" + memberId)
                .then();
    }

    /** The version of that row. */
    public static long accessVersion(String id) {
        return Long.parseLong(String.valueOf(access(id).get("version")));
    }

    /** The employer's row as cv-service would fetch it. */
    public static Map<String, Object> access(String id) {
        return given().auth()
                .oauth2(Tokens.service("cv-service", "svc-employer-access-read"))
                .queryParam("limit", 1000)
                .get("/api/v1/internal/employer-access")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items.find { it.employerId == '%s' }".formatted(id));
    }
}
