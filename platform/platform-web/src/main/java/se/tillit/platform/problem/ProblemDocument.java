package se.tillit.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem as it is sent, {@code application/problem+json} (RFC 9457).
 *
 * @param instance the trace id alone, so that an operator finds the request and nobody else learns a path
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
@Schema(name = "Problem", description = "What is wrong with a request (RFC 9457), in the language of Accept-Language.")
public record ProblemDocument(
        @Schema(examples = "urn:tillit:problem:rule-not-met")
        String type,

        String title,
        @Schema(examples = "422") int status,
        String detail,

        @Schema(description = "The trace id of this request.")
        String instance,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemDocument {
        errors = List.copyOf(errors);
        members = Map.copyOf(members);
    }

    /** One fault: where ({@code pointer}), what for programs ({@code code}), and what for people ({@code message}). */
    @Schema(name = "ProblemFault")
    public record Fault(
            @Schema(description = "JSON pointer into the body, ?name for a query parameter, Name: for a header.")
            String pointer,

            String code,
            String message) {}
}
