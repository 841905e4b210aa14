package se.tillit.account.employer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.account.employeraccess.Closings;
import se.tillit.account.organisation.OrganisationView;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.problem.ProblemDocument;
import se.tillit.platform.request.Versions;

/** The caller's own organisation. */
@Path("/employer")
@RolesAllowed(Roles.EMPLOYER)
@RunOnVirtualThread
@Tag(name = "Employer")
class EmployerResource {

    private final ChangeEmployer employer;
    private final Closings closings;
    private final Caller caller;

    EmployerResource(ChangeEmployer employer, Closings closings, Caller caller) {
        this.employer = employer;
        this.closings = closings;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readEmployer",
            summary = "Read the own organisation",
            description = "Also while it is suspended or not verified.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation and its verification state.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OrganisationView.class)))
    public RestResponse<OrganisationView> read() {
        return answer(employer.read(caller.accountId()));
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            operationId = "changeEmployer",
            summary = "Change the own organisation",
            description = "JSON Merge Patch (RFC 7396) of address, country and contact. Moving to another country makes"
                    + " the organisation PENDING until it has been verified there.")
    @APIResponse(
            responseCode = "200",
            description = "The changed organisation.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(
            responseCode = "403",
            description = "The organisation is suspended.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(
            responseCode = "412",
            description = "If-Match names another version than the current one.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public RestResponse<OrganisationView> change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = EmployerSettings.class)))
                    JsonNode patch)
            throws JsonProcessingException {
        OrganisationView.Versioned changed = employer.change(caller.accountId(), ifMatch, patch);
        closings.deliver(changed.view().id());
        return answer(changed);
    }

    private static RestResponse<OrganisationView> answer(OrganisationView.Versioned found) {
        return RestResponse.ResponseBuilder.ok(found.view())
                .header(HttpHeaders.ETAG, Versions.etag(found.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
