package se.tillit.gateway.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** The OpenAPI document of this API: JSON, or YAML for those who ask for it. */
@Path("/openapi")
@PermitAll
class ApiDocumentResource {

    static final String YAML = "application/yaml";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(YAML))
            .add()
            .build();

    private final ApiDocument document;

    ApiDocumentResource(ApiDocument document) {
        this.document = document;
    }

    /** This document. {@code format} overrides what Accept asks for. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Operation(
            operationId = "readApiDocument",
            summary = "Read this document",
            description = "As JSON, or as YAML for those who ask for it; format overrides what Accept asks for.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<String> read(
            @QueryParam("format") @Schema(enumeration = {"json", "yaml"}) @Nullable String format,
            @Context Request request) {
        return switch (format) {
            case null -> wantsYaml(request) ? yaml() : json();
            case "json" -> json();
            case "yaml" -> yaml();
            default ->
                throw new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("?format", "invalid-value"));
        };
    }

    private static boolean wantsYaml(Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        return chosen != null && chosen.getMediaType().toString().equals(YAML);
    }

    private RestResponse<String> json() {
        return answer(MediaType.APPLICATION_JSON, document.json());
    }

    private RestResponse<String> yaml() {
        return answer(YAML, document.yaml());
    }

    private static RestResponse<String> answer(String type, String text) {
        return RestResponse.ResponseBuilder.ok(text, type)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
