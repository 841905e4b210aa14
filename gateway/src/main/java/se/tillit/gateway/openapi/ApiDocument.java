package se.tillit.gateway.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The checked-in document, as JSON and as YAML. */
@Singleton
class ApiDocument {

    private final String json;
    private final String yaml;

    ApiDocument() {
        try (InputStream file = ApiDocument.class.getResourceAsStream("/openapi/tillit.json")) {
            json = new String(
                    Objects.requireNonNull(file, "openapi/tillit.json").readAllBytes(), StandardCharsets.UTF_8);
            YAMLFactory plain = YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build();
            yaml = new ObjectMapper(plain).writeValueAsString(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String json() {
        return json;
    }

    String yaml() {
        return yaml;
    }
}
