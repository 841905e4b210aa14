package se.tillit.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The API that a service promises is a file under {@code docs/openapi}; this compares it with what the code generates, so
 * that no path or field changes without a reader of the diff noticing.
 *
 * <p>After a change that is meant, run the test with {@code -Dtillit.openapi.update=true}: it rewrites the file.
 */
public final class OpenApiContract {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private OpenApiContract() {}

    /** Compares the document of the service under test, which runs in this {@code @QuarkusTest}. */
    public static void check(String service) {
        check(
                service,
                RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    /** Compares a document with {@code docs/openapi/<name>.json}, or rewrites the file when asked to. */
    public static void check(String name, String document) {
        Path file = file(name);
        String generated = canonical(document);
        try {
            if (Boolean.getBoolean("tillit.openapi.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, generated);
            }
            assertThat(file)
                    .withFailMessage("%s is missing; write it with -Dtillit.openapi.update=true", file)
                    .exists();
            assertThat(generated)
                    .as("%s; if the change is meant, run this test with -Dtillit.openapi.update=true", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a checked-in document lies, whichever module the test runs in. */
    public static Path file(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not inside the repository"))
                .resolve("docs/openapi")
                .resolve(name + ".json");
    }

    /** Sorted by name, so that the order in which classes are scanned changes nothing. */
    public static String canonical(String document) {
        try {
            return JSON.writeValueAsString(JSON.readValue(document, Map.class)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON document", e);
        }
    }
}
