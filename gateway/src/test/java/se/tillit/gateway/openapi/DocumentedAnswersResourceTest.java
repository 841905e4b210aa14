package se.tillit.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.gateway.stub.StubService.Answer;
import se.tillit.gateway.stub.StubServices;
import se.tillit.platform.test.Tokens;

/** What the gateway answers itself has the form that the document promises, and no field that it does not name. */
@QuarkusTest
@WithTestResource(StubServices.class)
class DocumentedAnswersResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @ValueSource(strings = {"ANONYMOUS", "PUBLIC", "DISCLOSED"})
    void viewIsAsDocumented(String view) throws IOException {
        StubServices.allAnswer(Answer.json(200, """
            {"view": "%s", "birthYear": 1988, "gender": "OTHER", "municipality": "0180", "personal": {"name": "Anna Test",
              "address": {"city": "Stockholm", "country": "SE"}, "birthDate": "1988-02-03"},
             "content": {"headline": "x", "wishes": {"places": ["01"], "extent": "PART_TIME"}, "experience": [{"title": "x"}],
              "education": [{"school": "x"}], "skills": ["x"], "languages": [{"code": "sv", "level": "C2"}],
              "drivingLicences": ["B", "CE"], "links": ["https://example.org/"]}}
            """.formatted(view)));

        assertThat(faults("/api/v1/employer/cvs/{ref}", "200", answer("/employer/cvs/abcdefgh")))
                .isEmpty();
    }

    @Test
    void searchIsAsDocumentedOnItsLastPageToo() throws IOException {
        StubServices.allAnswer(Answer.json(200, """
            {"items": [{"ref": "abcdefgh", "view": "PUBLIC", "headline": "x", "occupations": [], "county": "01",
              "updatedMonth": "2026-11"}], "nextCursor": null, "total": "<5", "facets": {}}
            """));

        assertThat(faults("/api/v1/employer/cvs", "200", answer("/employer/cvs")))
                .isEmpty();
    }

    @Test
    void organisationAndMembersAreAsDocumented() throws IOException {
        StubServices.allAnswer(Answer.json(200, """
            {"id": "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11", "legalName": "x", "address": {"city": "x"}, "country": "SE",
             "contact": {"name": "x"}, "state": "PENDING", "appliedAt": "2026-11-20T10:00:00Z",
             "items": [{"id": "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11", "name": "x", "email": "x@example.org", "state": "ACTIVE",
              "invitedAt": "2026-11-20T10:00:00Z"}], "nextCursor": null}
            """));

        assertThat(faults("/api/v1/employer", "200", answer("/employer"))).isEmpty();
        assertThat(faults("/api/v1/employer/members", "200", answer("/employer/members")))
                .isEmpty();
    }

    @Test
    void casesAreAsDocumented() throws IOException {
        String one = """
            {"id": "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11", "status": "OPEN", "openedAt": "2026-11-20T10:00:00Z", "ref": "abcdefgh",
             "subject": "x", "messages": [{"id": "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11", "author": "EMPLOYER", "message": "x",
              "contactDetails": false, "writtenAt": "2026-11-20T10:00:00Z"}]}
            """;
        StubServices.allAnswer(Answer.json(200, one));
        assertThat(faults("/api/v1/employer/cases/{id}", "200", answer("/employer/cases/abcdefgh")))
                .isEmpty();

        StubServices.allAnswer(Answer.json(200, "{\"items\": [" + one + "], \"nextCursor\": null}"));
        assertThat(faults("/api/v1/employer/cases", "200", answer("/employer/cases")))
                .isEmpty();
    }

    @Test
    void problemsAreAsDocumented() throws IOException {
        String refusal = answer("/employer/cvs?place=Atlantis");

        assertThat(refusal).contains("unknown-place");
        assertThat(faults("/api/v1/employer/cvs", "422", refusal)).isEmpty();
    }

    @Test
    void answerOfAnotherFormIsNoticed() throws IOException {
        String wrong = "{\"ref\": 7, \"view\": \"ANONYMOUS\", \"content\": {\"name\": \"Anna\"}}";

        assertThat(faults("/api/v1/employer/cvs/{ref}", "200", wrong)).isNotEmpty();
    }

    private static String answer(String path) {
        return given().auth()
                .oauth2(Tokens.employer(UUID.randomUUID()))
                .get("/api/v1" + path)
                .then()
                .extract()
                .asString();
    }

    private static List<Error> faults(String path, String status, String body) throws IOException {
        JsonNode document = JSON.readTree(given().get("/api/v1/openapi").asString());
        JsonNode content = document.path("paths")
                .path(path)
                .at("/get/responses")
                .path(status)
                .path("content");
        ObjectNode schema = JSON.createObjectNode();
        schema.putArray("allOf").add(content.elements().next().get("schema"));
        schema.set("components", document.get("components"));
        document.at("/components/schemas").forEach(DocumentedAnswersResourceTest::close);
        return SCHEMAS.getSchema(schema.toString()).validate(body, InputFormat.JSON);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(DocumentedAnswersResourceTest::close);
    }
}
