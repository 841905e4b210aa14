package se.tillit.cv.employeraccess;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.CvStack;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(CvStack.class)
class EmployerAccessResourceTest {
    private static final String ACCOUNT_SERVICE = Tokens.service("account-service", "svc-employer-access-write");

    @Inject
    DataSource database;

    private final UUID employer = UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();
    private final UUID bertil = UUID.randomUUID();

    @Test
    void takesOverWhatItIsTold() throws SQLException {
        put(1, true, false, anna, bertil).then().statusCode(204);
        assertThat(row()).isEqualTo("1 true false SE");
        assertThat(members()).containsExactlyInAnyOrder(anna, bertil);
    }

    @Test
    void replacesTheWholeOfAnOlderVersion() throws SQLException {
        put(1, true, false, anna).then().statusCode(204);
        put(2, true, true, bertil).then().statusCode(204);
        assertThat(row()).isEqualTo("2 true true SE");
        assertThat(members()).containsExactly(bertil);
        put(3, false, false).then().statusCode(204);
        assertThat(members()).isEmpty();
    }

    @Test
    void changesNothingForTheSameVersionAgain() throws SQLException {
        put(5, true, true, anna).then().statusCode(204);
        put(5, true, false, bertil).then().statusCode(204);
        assertThat(row()).isEqualTo("5 true true SE");
        assertThat(members()).containsExactly(anna);
    }

    @Test
    void changesNothingForAVersionThatComesLate() throws SQLException {
        put(7, true, true, anna).then().statusCode(204);
        put(6, true, false, anna, bertil).then().statusCode(204);
        assertThat(row()).isEqualTo("7 true true SE");
        assertThat(members()).containsExactly(anna);
    }

    @Test
    void endsWithTheLatestVersionHoweverManyWriteAtOnce() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> writes = LongStream.rangeClosed(1, 60)
                    .<Callable<Integer>>mapToObj(version ->
                            () -> put(version, version % 2 == 0, false, version % 3 == 0 ? anna : bertil)
                                    .statusCode())
                    .toList();
            for (var written : writers.invokeAll(writes)) {
                assertThat(written.get()).isEqualTo(204);
            }
        }
        assertThat(row()).isEqualTo("60 true false SE");
        assertThat(members()).containsExactly(anna);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svc-profile-write", "svc-employer-access-read", "employer", "operator"})
    void refusesAServiceWithAnotherRole(String role) throws SQLException {
        put(Tokens.service("account-service", role), body(1, true, false, anna))
                .then()
                .statusCode(403);
        assertThat(row()).isEmpty();
    }

    @Test
    void refusesPeopleAndWhoeverBringsNoToken() throws SQLException {
        put(Tokens.employer(anna), body(1, true, false, anna)).then().statusCode(403);
        put(Tokens.operator(), body(1, true, false, anna)).then().statusCode(403);
        put(Tokens.service("tillit-web", "svc-employer-access-write"), body(1, true, false, anna))
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(body(1, true, false, anna))
                .put(path())
                .then()
                .statusCode(401);
        assertThat(row()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "verified", "suspended", "country", "members"})
    void refusesAStatementThatLacksAPart(String part) throws SQLException {
        Map<String, Object> body = new HashMap<>(body(1, true, false, anna));
        body.remove(part);
        put(ACCOUNT_SERVICE, body).then().statusCode(422).body("errors[0].pointer", equalTo("/" + part));
        assertThat(row()).isEmpty();
    }

    @Test
    void refusesWhatIsNoCountryOrNoVersion() throws SQLException {
        Map<String, Object> body = new HashMap<>(body(0, true, false, anna));
        put(ACCOUNT_SERVICE, body).then().statusCode(422);
        body.put("version", 1);
        body.put("country", "Sweden");
        put(ACCOUNT_SERVICE, body).then().statusCode(422);
        assertThat(row()).isEmpty();
    }

    private Response put(long version, boolean verified, boolean suspended, UUID... members) {
        return put(ACCOUNT_SERVICE, body(version, verified, suspended, members));
    }

    private Response put(String token, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path());
    }

    private String path() {
        return "/api/v1/internal/employer-access/" + employer;
    }

    private static Map<String, Object> body(long version, boolean verified, boolean suspended, UUID... members) {
        return Map.of(
                "version",
                version,
                "verified",
                verified,
                "suspended",
                suspended,
                "country",
                "SE",
                "members",
                List.of(members));
    }

    private String row() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select version || ' ' || verified || ' ' || suspended || ' ' || country from employer_access where employer_id = ?")) {
            query.setObject(1, employer);
            ResultSet rows = query.executeQuery();
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private Set<UUID> members() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select account_id from employer_access_member where employer_id = ?")) {
            query.setObject(1, employer);
            ResultSet rows = query.executeQuery();
            Set<UUID> members = new HashSet<>();
            while (rows.next()) {
                members.add(rows.getObject(1, UUID.class));
            }
            return members;
        }
    }
}
