package se.tillit.account.employeraccess;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.account.organisation.AccessVersions;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Employers;
import se.tillit.account.support.Employers.Employer;
import se.tillit.account.support.Published;
import se.tillit.events.account.EmployerAccessChanged;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class EmployerAccessResourceTest {

    private static final String CHANGES = "/api/v1/internal/employer-access";

    @Inject
    AccessVersions versions;

    @Inject
    Published published;

    @Inject
    EntityManager database;

    private static String cvService() {
        return Tokens.service("cv-service", "svc-employer-access-read");
    }

    private static JsonPath changes(long since, int limit) {
        return given().auth()
                .oauth2(cvService())
                .queryParam("sinceVersion", since)
                .queryParam("limit", limit)
                .get(CHANGES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long latest() {
        List<Integer> all = changes(0, 1000).getList("items.version");
        return all.isEmpty() ? 0 : all.getLast();
    }

    @Test
    void tellsWhoMaySeeCvs() {
        Employer employer = Employers.verified();

        assertThat(Employers.access(employer.id()))
                .containsEntry("verified", true)
                .containsEntry("suspended", false)
                .containsEntry("country", "SE")
                .containsEntry("members", List.of(employer.user().toString()))
                .containsOnlyKeys("employerId", "version", "verified", "suspended", "country", "members");
    }

    @Test
    void publishesEveryChangeWithTheStateThatReadersFetch() {
        Employer employer = Employers.verified();
        UUID id = UUID.fromString(employer.id());
        Employers.suspend(employer.id()).statusCode(200);

        List<EmployerAccessChanged> events = published.about(id, EmployerAccessChanged.class);

        assertThat(events)
                .extracting(
                        EmployerAccessChanged::verified,
                        EmployerAccessChanged::suspended,
                        EmployerAccessChanged::members)
                .containsExactly(
                        tuple(false, false, Set.of()),
                        tuple(true, false, Set.of()),
                        tuple(true, false, Set.of(employer.user())),
                        tuple(true, true, Set.of(employer.user())));
        assertThat(events.getLast().version()).isEqualTo(Employers.accessVersion(employer.id()));
    }

    @Test
    void tellsEveryChangeOnceInTheirOrder() {
        long start = latest();
        Employer one = Employers.verified();
        Employer two = Employers.verified();
        Employers.suspend(one.id()).statusCode(200);

        JsonPath page = changes(start, 1000);
        List<Integer> seen = page.getList("items.version");

        assertThat(page.getList("items.employerId")).containsExactly(two.id(), one.id());
        assertThat(seen).isSortedAccordingTo(Comparator.naturalOrder()).allMatch(version -> version > start);
        assertThat(changes(seen.getLast(), 1000).getList("items")).isEmpty();
    }

    @Test
    void walksInSteps() {
        long start = latest();
        Employer one = Employers.verified();
        Employer two = Employers.verified();

        JsonPath first = changes(start, 1);
        JsonPath second = changes(first.getLong("items[0].version"), 1);

        assertThat(first.getString("items[0].employerId")).isEqualTo(one.id());
        assertThat(second.getString("items[0].employerId")).isEqualTo(two.id());
    }

    @Test
    void givesEveryChangeABiggerVersion() {
        Employer employer = Employers.verified();
        long verified = version(employer);
        Employers.Colleague colleague = Employers.joined(employer, Employers.newContact());
        long joined = version(employer);
        Employers.remove(employer, colleague.memberId()).statusCode(204);
        long removed = version(employer);
        Employers.suspend(employer.id()).statusCode(200);
        long suspended = version(employer);
        Employers.decide(employer.id(), "suspension", Map.of("suspended", false))
                .statusCode(200);
        long lifted = version(employer);

        assertThat(List.of(verified, joined, removed, suspended, lifted))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static long version(Employer employer) {
        return Employers.accessVersion(employer.id());
    }

    private boolean somebodyWaitsForTheCounter() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("""
                                select exists (select from pg_stat_activity
                                               where wait_event_type = 'Lock' and query like '%update access_version%')
                                """, Boolean.class)
                        .getSingleResult()
                        .equals(true));
    }

    @Test
    void neverShowsABiggerVersionBeforeASmallerOne() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> slow =
                    threads.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                        long version = versions.next();
                        taken.countDown();
                        commit.await();
                        return version;
                    }));
            taken.await();
            Future<Long> quick =
                    threads.submit(() -> QuarkusTransaction.requiringNew().call(versions::next));

            // The later one waits for the earlier one's commit, however slow that is.
            await().until(this::somebodyWaitsForTheCounter);
            assertThat(quick.isDone()).isFalse();
            commit.countDown();

            assertThat(quick.get()).isGreaterThan(slow.get());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sinceVersion, -1",
        "sinceVersion, x",
        "sinceVersion, 99999999999999999999",
        "limit, 0",
        "limit, 1001",
        "after, 1"
    })
    void refusesABadQuery(String name, String value) {
        given().auth()
                .oauth2(cvService())
                .queryParam(name, value)
                .get(CHANGES)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + name));
    }

    @Test
    void isOpenToCvServiceAlone() {
        given().get(CHANGES).then().statusCode(401);
        for (String token : List.of(
                Tokens.operator(),
                Tokens.employer(UUID.randomUUID()),
                Tokens.candidate(UUID.randomUUID()),
                Tokens.service("cv-service", "svc-profile-write"),
                Tokens.service("cv-service", "svc-employer-lookup"),
                Tokens.person(UUID.randomUUID(), "svc-employer-access-read"))) {
            given().auth().oauth2(token).get(CHANGES).then().statusCode(403);
        }
    }
}
