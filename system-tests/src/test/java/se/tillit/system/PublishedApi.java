package se.tillit.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Holds every answer of the gateway against the document that it publishes: the status is declared, and the body has the
 * declared form and no field that the document does not name.
 */
final class PublishedApi implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> compiled = new HashMap<>();
    private final ObjectNode document;
    private int checked;

    PublishedApi(String document) {
        try {
            this.document = (ObjectNode) JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        closeObjects(this.document.path("components").path("schemas"));
    }

    /** The paths that can be read. */
    List<String> readable() {
        List<String> paths = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                paths.add(path.getKey());
            }
        });
        return paths;
    }

    int checked() {
        return checked;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        String method = request.getMethod().toLowerCase(Locale.ROOT);
        if (path.startsWith("/api/v1/") && !method.equals("head") && !path.endsWith("/openapi")) {
            check(method, path, answer);
        }
        return answer;
    }

    private synchronized void check(String method, String path, Response answer) {
        String template = template(path).orElseThrow(() -> new AssertionError("the document does not know " + path));
        String what = "%s %s %d".formatted(method, template, answer.statusCode());
        JsonNode responses = document.path("paths").path(template).path(method).path("responses");
        JsonNode declared = responses.has(String.valueOf(answer.statusCode()))
                ? responses.path(String.valueOf(answer.statusCode()))
                : responses.path("default");
        if (declared.isMissingNode()) {
            throw new AssertionError(what + " is not declared");
        }
        String body = answer.asString();
        if (body.isEmpty()) {
            return;
        }
        JsonNode schema = declared.path("content").path(mediaType(answer)).path("schema");
        if (schema.isMissingNode()) {
            throw new AssertionError(what + " has a body that is not declared");
        }
        List<Error> errors =
                compiled.computeIfAbsent(what, _ -> compile(schema)).validate(body, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError(what + " does not have the declared form: " + errors);
        }
        checked++;
    }

    private static String mediaType(Response answer) {
        return answer.contentType().replaceAll(";.*", "");
    }

    private Optional<String> template(String path) {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> document.path("paths").fieldNames()).spliterator(), false)
                .filter(template -> Pattern.matches(template.replaceAll("\\{[^}]+}", "[^/]+"), path))
                .min((a, b) -> Integer.compare(placeholders(a), placeholders(b)));
    }

    private static int placeholders(String template) {
        return (int) template.chars().filter(c -> c == '{').count();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return schemas.getSchema(whole.toString());
    }

    /** A field that is not declared is a fault, except in problems, which have extension members by design. */
    private static void closeObjects(JsonNode named) {
        named.properties().forEach(entry -> {
            if (!entry.getKey().equals("Problem")) {
                close(entry.getValue());
            }
        });
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(PublishedApi::close);
    }
}
