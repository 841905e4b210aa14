package se.tillit.account.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.FakePartnerClients;
import se.tillit.account.support.MovableClock;
import se.tillit.account.support.Published;
import se.tillit.events.account.PartnerChanged;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class PartnerResourceTest {

    private static final String PARTNERS = "/api/v1/admin/partners";
    private static final String CHANGES = "/api/v1/internal/partners";

    @Inject
    FakePartnerClients clients;

    @Inject
    ManagePartners manage;

    @Inject
    Published published;

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.operator()).contentType(ContentType.JSON);
    }

    private static Map<String, Object> partner() {
        return new HashMap<>(Map.of(
                "name", "Exempeljobb",
                "policyUrl", "https://jobb.example/integritet?lang=sv",
                "hosts", List.of("jobb.example", "www.jobb.example")));
    }

    private static JsonPath added() {
        return operator()
                .body(partner())
                .post(PARTNERS)
                .then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .jsonPath();
    }

    private static JsonPath changes(long since) {
        return given().auth()
                .oauth2(Tokens.service("jobagent-service", "svc-partner-read"))
                .queryParam("sinceVersion", since)
                .get(CHANGES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<PartnerChanged> events(String id) {
        return published.about(UUID.fromString(id), PartnerChanged.class);
    }

    @Test
    void areAddedWithAClientWhoseSecretIsShownOnce() {
        JsonPath added = added();

        String secret = added.getString("clientSecret");
        assertThat(secret).hasSizeGreaterThanOrEqualTo(22);
        assertThat(clients.secretOf(added.getString("clientId"))).contains(secret);
        assertThat(added.getString("state")).isEqualTo("ACTIVE");
        String listed =
                operator().get(PARTNERS).then().statusCode(200).extract().asString();
        assertThat(listed)
                .contains(added.getString("id"))
                .doesNotContain(secret)
                .doesNotContain("clientSecret");
        assertThat(changes(0).prettify()).doesNotContain(secret);
        assertThat(stored()).doesNotContain(secret);
    }

    /** Everything that this service's database says about partners. */
    private String stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> String.valueOf(database.createNativeQuery("""
                        select string_agg(t::text, ' ') from (
                            select p::text from partner p union all select o::text from outbox o
                            union all select k::text from idempotency_key k) t
                        """).getSingleResult()));
    }

    @Test
    void areToldOfByEventAndByWhatIsPulled() {
        JsonPath added = added();
        String id = added.getString("id");

        assertThat(events(id)).extracting(PartnerChanged::active).containsExactly(true);
        long version = events(id).getFirst().version();
        JsonPath row = changes(version - 1);
        assertThat(row.getMap("items[0]"))
                .isEqualTo(Map.of(
                        "partnerId",
                        id,
                        "clientId",
                        added.getString("clientId"),
                        "version",
                        (int) version,
                        "active",
                        true,
                        "name",
                        "Exempeljobb",
                        "policyUrl",
                        "https://jobb.example/integritet?lang=sv",
                        "hosts",
                        List.of("jobb.example", "www.jobb.example")));
        assertThat(changes(version).getList("items")).isEmpty();
    }

    @Test
    void areRemovedWithTheirClientAndStayAsAName() {
        JsonPath added = added();
        String id = added.getString("id");

        operator().delete(PARTNERS + "/" + id).then().statusCode(204);
        operator().delete(PARTNERS + "/" + id).then().statusCode(204);

        assertThat(clients.secretOf(added.getString("clientId"))).isEmpty();
        assertThat(events(id)).extracting(PartnerChanged::active).containsExactly(true, false);
        assertThat(changes(events(id).getLast().version() - 1).getList("items"))
                .extracting("partnerId", "active")
                .contains(tuple(id, false));
        operator().get(PARTNERS).then().body("items.findAll { it.state == 'REMOVED' }.id", hasItem(id));
    }

    @Test
    void countAsRemovedWhileKeycloakIsDownAndLoseTheirClientLater() {
        JsonPath added = added();
        String id = added.getString("id");

        clients.whileDown(() ->
                operator().delete(PARTNERS + "/" + id).then().statusCode(503).header("Retry-After", equalTo("5")));

        assertThat(events(id)).extracting(PartnerChanged::active).containsExactly(true, false);
        clock.advance(Duration.ofMinutes(2));
        manage.reconcile();
        assertThat(clients.secretOf(added.getString("clientId"))).isEmpty();
        assertThat(events(id)).hasSize(2);
    }

    @Test
    void areNotThereUntilTheirClientIsAndTheSameRequestFinishesIt() {
        RequestSpecification request = operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(partner());
        long before = latest();

        clients.whileDown(() -> request.post(PARTNERS).then().statusCode(503));
        assertThat(latest()).isEqualTo(before);
        ValidatableResponse finished = request.post(PARTNERS).then().statusCode(201);
        ValidatableResponse repeated = request.post(PARTNERS).then().statusCode(201);

        String client = finished.extract().path("clientId");
        assertThat(clients.secretOf(client))
                .isEqualTo(Optional.of(finished.extract().path("clientSecret")));
        repeated.body("clientId", equalTo(client)).body("$", not(hasKey("clientSecret")));
        assertThat(events(finished.extract().path("id"))).hasSize(1);
    }

    private static long latest() {
        List<Integer> all = changes(0).getList("items.version");
        return all.isEmpty() ? 0 : all.getLast();
    }

    @Test
    void goAwayWhenNobodyFinishesThem() {
        clients.whileDown(() -> operator().body(partner()).post(PARTNERS).then().statusCode(503));
        assertThat(pending()).isPositive();

        clock.advance(Duration.ofMinutes(2));
        manage.reconcile();

        assertThat(pending()).isZero();
    }

    private long pending() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("select count(*) from partner where state = 'PENDING'")
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void areListedInPages() {
        added();
        JsonPath newest = added();

        JsonPath first = operator().get(PARTNERS + "?limit=1").jsonPath();
        JsonPath second = operator()
                .get(PARTNERS + "?limit=1&cursor=" + first.getString("nextCursor"))
                .jsonPath();

        assertThat(first.getString("items[0].id")).isEqualTo(newest.getString("id"));
        assertThat(second.getString("items[0].id")).isNotEqualTo(newest.getString("id"));
        operator().get(PARTNERS + "?cursor=broken").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name      |                                | /name
            name      | se www.jobb.example            | /name
            policyUrl | http://jobb.example/           | /policyUrl
            policyUrl | https://user@jobb.example/     | /policyUrl
            policyUrl | javascript:alert(1)            | /policyUrl
            policyUrl | https://jobb.example/#here     | /policyUrl
            hosts     | https://jobb.example           | /hosts/0
            hosts     | *.example                      | /hosts/0
            hosts     | JOBB.example                   | /hosts/0
            hosts     | 127.0.0.1                      | /hosts/0
            """)
    void areRefusedWithWhatIsNoNameAddressOrHost(String field, String value, String pointer) {
        Map<String, Object> body = partner();
        body.put(field, field.equals("hosts") ? List.of(value) : value == null ? "" : value);

        operator().body(body).post(PARTNERS).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void areRefusedWithoutAHost() {
        Map<String, Object> body = partner();
        body.put("hosts", List.of());

        operator().body(body).post(PARTNERS).then().statusCode(422);
    }

    static Stream<String> others() {
        return Stream.of(
                Tokens.candidate(UUID.randomUUID()),
                Tokens.employer(UUID.randomUUID()),
                Tokens.person(UUID.randomUUID(), "dpo"),
                Tokens.service("partner-demo", "partner"),
                Tokens.service("jobagent-service", "svc-partner-read"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void areForOperatorsAlone(String token) {
        String id = added().getString("id");

        given().auth().oauth2(token).get(PARTNERS).then().statusCode(403);
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(partner())
                .post(PARTNERS)
                .then()
                .statusCode(403);
        given().auth().oauth2(token).delete(PARTNERS + "/" + id).then().statusCode(403);
    }

    @Test
    void areNobodysWithoutAToken() {
        given().get(PARTNERS).then().statusCode(401);
        given().delete(PARTNERS + "/" + UUID.randomUUID()).then().statusCode(401);
        given().get(CHANGES).then().statusCode(401);
    }

    @Test
    void areUnknownUnderAnIdThatNeverWas() {
        operator().delete(PARTNERS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void arePulledByTheirServiceAlone() {
        for (String token : List.of(
                Tokens.operator(),
                Tokens.service("partner-demo", "partner"),
                Tokens.service("cv-service", "svc-employer-access-read"))) {
            given().auth().oauth2(token).get(CHANGES).then().statusCode(403);
        }
    }
}
