package se.tillit.jobagent.agent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.jobagent.AgentOwner;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.Rows;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class JobAgentResourceTest {

    private static final String AGENTS = AgentOwner.AGENTS;

    private final AgentOwner anna = new AgentOwner();
    private final AgentOwner bertil = new AgentOwner();
    private final Tombstones tombstones;

    JobAgentResourceTest(Tombstones tombstones) {
        this.tombstones = tombstones;
    }

    private static Map<String, Object> weekly() {
        Map<String, Object> agent = AgentOwner.lookingFor("java -konsult", "WEEKLY");
        agent.putAll(Map.of("weekday", "FRIDAY", "hour", 16));
        return agent;
    }

    @Test
    void keepsAnAgentAsItWasWritten() {
        UUID id = UUID.fromString(anna.makes(weekly())
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("name", equalTo("Min agent"))
                .body("criteria.q", equalTo("java -konsult"))
                .body("frequency", equalTo("WEEKLY"))
                .body("weekday", equalTo("FRIDAY"))
                .body("hour", equalTo(16))
                .body("state", equalTo("ON"))
                .body("nextDigestAt", notNullValue())
                .extract()
                .path("id"));

        anna.reads(id).statusCode(200).body("criteria.q", equalTo("java -konsult"));
        anna.request().get(AGENTS).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void takesEveryCriterionOfTheSearch() {
        Map<String, Object> agent = AgentOwner.lookingFor("java", "INSTANT");
        agent.put(
                "criteria",
                Map.of(
                        "q",
                        "\"senior utvecklare\" -konsult",
                        "title",
                        "utvecklare",
                        "employer",
                        "Bolaget",
                        "place",
                        List.of("0180", "01"),
                        "employmentType",
                        List.of("PERMANENT"),
                        "extent",
                        List.of("FULL_TIME"),
                        "remote",
                        true,
                        "postedAfter",
                        "2026-11-01",
                        "excludedEmployers",
                        List.of("Konsultbolaget AB")));

        anna.makes(agent)
                .statusCode(201)
                .body("criteria.place", equalTo(List.of("0180", "01")))
                .body("criteria.excludedEmployers", equalTo(List.of("Konsultbolaget AB")))
                .body("criteria.postedAfter", equalTo("2026-10-31T23:00:00Z"))
                .body("nextDigestAt", nullValue());
    }

    @Test
    void namesTheCriterionThatMeansNothing() {
        Map<String, Object> agent = AgentOwner.lookingFor("java", "INSTANT");
        agent.put("criteria", Map.of("place", List.of("0180", "Atlantis"), "occupation", List.of("nope")));

        anna.makes(agent)
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/criteria/occupation/0", "/criteria/place/1")))
                .body("errors.code", equalTo(List.of("unknown-occupation", "unknown-place")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'q': 'a\\u0000b'} | 422 | /criteria/q",
                "{'title': '\\ud800'} | 422 | /criteria/title",
                "{'employer': 'a\\u202eb'} | 422 | /criteria/employer",
                "{'excludedEmployers': ['a\\u0000']} | 422 | /criteria/excludedEmployers/0",
                "{'excludedEmployers': [null]} | 422 | /criteria/excludedEmployers/0",
                "{'place': ['0180', null]} | 422 | /criteria/place/1",
                "{'place': ['018\\u00000']} | 422 | /criteria/place/0",
                "{'occupation': [null]} | 422 | /criteria/occupation/0",
                "{'extent': [null]} | 422 | /criteria/extent/0",
                "{'q': 7} | 400 | /criteria/q",
                "{'postedAfter': '+99999-01-01T00:00:00Z'} | 400 | /criteria/postedAfter",
                "{'postedAfter': 7} | 400 | /criteria/postedAfter",
                "{'remote': 'yes'} | 400 | /criteria/remote"
            })
    void namesTheCriterionThatCannotBeKept(String criteria, int status, String pointer) {
        for (String path : List.of("", "/preview")) {
            String more = path.isEmpty() ? ", 'name': 'Min', 'frequency': 'DAILY'" : "";
            anna.request()
                    .body("{'criteria': %s%s}".formatted(criteria, more).replace('\'', '"'))
                    .post(AGENTS + path)
                    .then()
                    .statusCode(status)
                    .body("errors.pointer", equalTo(List.of(pointer)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"employer", "partner", "operator", "dpo"})
    void isClosedToOtherRoles(String role) {
        given().auth()
                .oauth2(Tokens.person(UUID.randomUUID(), role))
                .get(AGENTS)
                .then()
                .statusCode(403);
    }

    @Test
    void isClosedWithoutAToken() {
        given().get(AGENTS).then().statusCode(401);
    }

    @Test
    void anothersAgentLooksLikeOneThatNeverWas() {
        UUID hers = anna.has("java", "DAILY");
        for (String path : List.of("", "/matches", "/explanation?job=" + UUID.randomUUID())) {
            String strangers = bertil.request()
                    .get(AGENTS + "/" + hers + path)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            String nobodys = bertil.request()
                    .get(AGENTS + "/" + UUID.randomUUID() + path)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(withoutTrace(strangers)).isEqualTo(withoutTrace(nobodys));
        }
        bertil.changes(hers, weekly()).statusCode(404);
        bertil.deletes(hers).statusCode(404);
        bertil.request().get(AGENTS).then().body("items", hasSize(0));
        anna.reads(hers).statusCode(200).body("frequency", equalTo("DAILY"));
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    void aChangeNeedsTheNewestVersionIfOneIsNamed() {
        UUID id = anna.has("java", "DAILY");
        anna.changes(id, weekly()).statusCode(200).header("ETag", "\"2\"");

        anna.request()
                .header("If-Match", "\"1\"")
                .body(AgentOwner.lookingFor("python", "DAILY"))
                .put(AGENTS + "/" + id)
                .then()
                .statusCode(412);
        anna.changes(id, weekly()).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void turningOffNeverFailsForAnOldVersion() {
        UUID id = anna.has("java", "DAILY");
        anna.changes(id, weekly()).statusCode(200);
        Map<String, Object> off = weekly();
        off.put("state", "OFF");

        anna.request()
                .header("If-Match", "\"1\"")
                .body(off)
                .put(AGENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("OFF"))
                .body("nextDigestAt", nullValue());
    }

    @Test
    void deletingNeverFailsForAnOldVersion() {
        UUID id = anna.has("java", "DAILY");

        anna.request()
                .header("If-Match", "\"7\"")
                .delete(AGENTS + "/" + id)
                .then()
                .statusCode(204);

        anna.reads(id).statusCode(404);
        assertThat(Rows.holding(id.toString())).isEmpty();
    }

    @Test
    void anAccountHasNoMoreAgentsThanItMay() {
        IntStream.range(0, 20).forEach(_ -> anna.has("java", "DAILY"));

        anna.makes(weekly()).statusCode(422).body("errors.code", equalTo(List.of("too-many-agents")));
        bertil.makes(weekly()).statusCode(201);
    }

    @Test
    void anAccountHasNoMoreAgentsThanItMayWhenSeveralAreMadeAtATime() throws InterruptedException, ExecutionException {
        IntStream.range(0, 17).forEach(_ -> anna.has("java", "DAILY"));
        List<Integer> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> calls = IntStream.range(0, 8)
                    .mapToObj(_ ->
                            threads.submit(() -> anna.makes(weekly()).extract().statusCode()))
                    .toList();
            answers = new java.util.ArrayList<>();
            for (Future<Integer> call : calls) {
                answers.add(call.get());
            }
        }

        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(5);
    }

    @Test
    void theSameKeyMakesOneAgent() {
        String first = anna.request()
                .header("Idempotency-Key", "k1")
                .body(weekly())
                .post(AGENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        anna.request()
                .header("Idempotency-Key", "k1")
                .body(weekly())
                .post(AGENTS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        anna.request().get(AGENTS).then().body("items", hasSize(1));
    }

    @Test
    void whoWasErasedWritesNoMore() {
        UUID id = anna.has("java", "DAILY");
        QuarkusTransaction.requiringNew().run(() -> tombstones.raise(anna.account()));

        anna.makes(weekly()).statusCode(401);
        anna.changes(id, weekly()).statusCode(401);
        anna.deletes(id).statusCode(401);
    }

    @Test
    void refusesWhatIsNoAgent() {
        anna.makes(Map.of("name", "x", "frequency", "DAILY")).statusCode(422);
        Map<String, Object> late = weekly();
        late.put("hour", 24);
        anna.makes(late).statusCode(422);
        Map<String, Object> misspelt = new HashMap<>(weekly());
        misspelt.put("criteria", Map.of("quick", "java"));
        anna.makes(misspelt).statusCode(400);
    }
}
