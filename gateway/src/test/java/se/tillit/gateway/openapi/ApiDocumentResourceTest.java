package se.tillit.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.gateway.route.RoutingTable;
import se.tillit.gateway.route.Upstream;
import se.tillit.gateway.stub.StubServices;
import se.tillit.platform.test.OpenApiContract;

@QuarkusTest
@WithTestResource(StubServices.class)
class ApiDocumentResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Upstream, String> SERVICES = Map.of(
            Upstream.ACCOUNT,
            "account-service",
            Upstream.CV,
            "cv-service",
            Upstream.CONSENT,
            "consent-service",
            Upstream.JOBAGENT,
            "jobagent-service");

    @Inject
    RoutingTable table;

    @Inject
    OpenApiDocumentService own;

    @Test
    void checkedInDocumentIsWhatTheServicesAndTheTableSay() throws IOException {
        // Given
        OpenApiMerge merge = new OpenApiMerge(documents());

        // When
        String merged = OpenApiContract.canonical(merge.merge(table.routes()).toString());

        // Then
        assertThat(merge.complaints()).isEmpty();
        refuseUnacceptedBreak(merged);
        OpenApiContract.check("tillit", merged);
    }

    @Test
    void documentAndTableHaveTheSameOperations() throws IOException {
        Set<String> rows = table.routes().stream()
                .map(row -> row.method() + " " + row.template().absolute())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(operations(JSON.readTree(served()))).isEqualTo(rows);
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = JSON.readTree(served());

        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isObject())
                        .as(ref)
                        .isTrue());
    }

    @Test
    void everyAnswerWithABodyHasAForm() throws IOException {
        JsonNode document = JSON.readTree(served());

        document.get("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .get("responses")
                        .properties()
                        .forEach(answer -> assertThat(
                                        answer.getValue().path("content").isEmpty())
                                .as("%s %s", operation.path("operationId"), answer.getKey())
                                .isEqualTo(Set.of("204", "304").contains(answer.getKey())))));
    }

    @Test
    void closedOperationsSayThatTheyNeedAToken() throws IOException {
        JsonNode paths = JSON.readTree(served()).get("paths");

        assertThat(paths.at("/~1api~1v1~1me/get/security/0/jwt").isArray()).isTrue();
        assertThat(paths.at("/~1api~1v1~1policies/get").has("security")).isFalse();
    }

    @Test
    void anonymousViewHasNoPersonalFieldsInTheDocument() throws IOException {
        JsonNode schemas = JSON.readTree(served()).at("/components/schemas");

        Set<String> names = new TreeSet<>();
        schemas.at("/AnonymousView/properties").fieldNames().forEachRemaining(names::add);
        schemas.at("/EmployerSeenAnonymousContent/properties").fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "ref",
                        "view",
                        "birthYear",
                        "birthDecade",
                        "gender",
                        "municipality",
                        "county",
                        "content",
                        "headline",
                        "summary",
                        "occupations",
                        "wishes",
                        "experience",
                        "education",
                        "skills",
                        "languages",
                        "drivingLicences");
        assertThat(schemas.at("/EmployerView/oneOf")).hasSize(3);
        assertThat(schemas.at("/EmployerView/discriminator/propertyName").asText())
                .isEqualTo("view");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, , application/json",
        "*/*, , application/json",
        "application/yaml, , application/yaml",
        "application/yaml;q=0.5 , , application/yaml",
        "application/json, yaml, application/yaml",
        "application/yaml, json, application/json"
    })
    void documentComesAsJsonOrYaml(String accept, String format, String type) throws IOException {
        var request = given().accept(accept);
        Response answer = (format == null ? request : request.queryParam("format", format)).get("/api/v1/openapi");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
        JsonNode read =
                type.endsWith("yaml") ? new YAMLMapper().readTree(answer.asString()) : JSON.readTree(answer.asString());
        assertThat(read).isEqualTo(JSON.readTree(served()));
        assertThat(read.get("openapi").asText()).startsWith("3.1");
    }

    @Test
    void unknownFormatIsRefused() {
        given().queryParam("format", "xml").get("/api/v1/openapi").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete-path",
                "delete-answer-field",
                "tighten-request-field",
                "require-new-request-field",
                "retype-answer-field"
            })
    void breakingChangeIsReported(String kind) throws IOException {
        String before = served();
        ObjectNode after = (ObjectNode) JSON.readTree(before);
        spoil(after, kind);

        assertThat(BreakingChanges.between(before, after.toString())).isPresent();
    }

    @Test
    void additionIsNoBreakingChange() throws IOException {
        String before = served();
        ObjectNode after = (ObjectNode) JSON.readTree(before);
        ((ObjectNode) after.at("/components/schemas/EmployerCvCard/properties"))
                .putObject("addedLater")
                .put("type", "string");
        ((ObjectNode) after.at("/paths"))
                .set(
                        "/api/v1/added-later",
                        after.at("/paths/~1api~1v1~1policies").deepCopy());

        assertThat(BreakingChanges.between(before, after.toString())).isEmpty();
        assertThat(BreakingChanges.between(before, before)).isEmpty();
    }

    @Test
    void docsPageShowsTheDocumentAndNeedsNobodyElse() {
        String page = given().get("/docs/").then().statusCode(200).extract().asString();

        assertThat(page).contains("/api/v1/openapi").doesNotContainPattern("(src|href)=[\"']?(https?:)?//");
        given().get("/docs/").then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        given().get("/docs/swagger-ui-bundle.js").then().statusCode(200);
        given().redirects()
                .follow(false)
                .get("/docs")
                .then()
                .statusCode(org.hamcrest.Matchers.in(Set.of(200, 301, 302)));
        given().get("/docs/%2e%2e/q/openapi").then().statusCode(404);
    }

    private static void spoil(ObjectNode document, String kind) {
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        switch (kind) {
            case "delete-path" -> ((ObjectNode) document.get("paths")).remove("/api/v1/employer/cvs/{ref}");
            case "delete-answer-field" -> ((ObjectNode) schemas.at("/EmployerCvCard/properties")).remove("headline");
            case "tighten-request-field" ->
                ((ObjectNode) schemas.at("/EmployerCvSearch/properties/q")).put("maxLength", 10);
            case "require-new-request-field" -> {
                ((ObjectNode) schemas.at("/EmployerCvSearch/properties"))
                        .putObject("why")
                        .put("type", "string");
                ((ObjectNode) schemas.get("EmployerCvSearch"))
                        .putArray("required")
                        .add("why");
            }
            default -> ((ObjectNode) schemas.at("/EmployerCvCard/properties/headline")).put("type", "integer");
        }
    }

    /** Rewriting the file must not be the way to let a break pass unseen. */
    private static void refuseUnacceptedBreak(String merged) throws IOException {
        Path file = OpenApiContract.file("tillit");
        if (Files.exists(file) && !"accepted".equals(System.getProperty("tillit.openapi.breaking"))) {
            assertThat(BreakingChanges.between(Files.readString(file), merged))
                    .as(
                            "a change that breaks callers needs -Dtillit.openapi.breaking=accepted and a line in CHANGELOG.md")
                    .isEmpty();
        }
    }

    private Map<Upstream, ObjectNode> documents() throws IOException {
        Map<Upstream, ObjectNode> documents = new EnumMap<>(Upstream.class);
        for (Map.Entry<Upstream, String> service : SERVICES.entrySet()) {
            Path file = OpenApiContract.file(service.getValue());
            assertThat(file).exists();
            ObjectNode document = (ObjectNode) JSON.readTree(file.toFile());
            // The gateway answers these itself, from an allow-list, and describes what it answers; ads it hands on.
            ((ObjectNode) document.get("paths"))
                    .properties()
                    .removeIf(path -> path.getKey().matches("/api/v1/employer(/(?!job-ads).*)?"));
            documents.put(service.getKey(), document);
        }
        byte[] gateway = own.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
        documents.put(Upstream.GATEWAY, (ObjectNode) JSON.readTree(new String(gateway, StandardCharsets.UTF_8)));
        return documents;
    }

    private static Set<String> operations(JsonNode document) {
        Set<String> operations = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    private static String served() {
        return given().accept("application/json")
                .get("/api/v1/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
