package se.tillit.gateway.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.answer.Unstored;
import se.tillit.gateway.service.AccountService;
import se.tillit.gateway.service.CallersToken;
import se.tillit.gateway.service.Refusals;
import se.tillit.gateway.service.ServiceAnswers;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** The caller's own organisation, asked of account-service with the caller's own token. */
@Path("/employer")
@RolesAllowed(Roles.EMPLOYER)
@RunOnVirtualThread
class OrganisationResource {

    private static final Refusals READING = new Refusals(ProblemType.FORBIDDEN);
    private static final Refusals CHANGING = new Refusals(ProblemType.EMPLOYER_NOT_VERIFIED);

    private final AccountService accounts;
    private final ServiceAnswers answers;
    private final CallersToken token;
    private final ObjectMapper json;
    private final Validator validator;

    OrganisationResource(
            @RestClient AccountService accounts,
            ServiceAnswers answers,
            CallersToken token,
            ObjectMapper json,
            Validator validator) {
        this.accounts = accounts;
        this.answers = answers;
        this.token = token;
        this.json = json;
        this.validator = validator;
    }

    /** Also while it is suspended or not verified. */
    @GET
    @Operation(
            operationId = "readOwnOrganisation",
            summary = "Read the own organisation",
            description = "Also while it is suspended or not verified.")
    public RestResponse<Organisation> read() {
        return Unstored.answer(
                RestResponse.Status.OK,
                Organisation.of(answers.read(() -> accounts.organisation(token.bearer()), READING)));
    }

    /** Changes it by a merge patch. */
    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            operationId = "changeOwnOrganisation",
            summary = "Change the own organisation",
            description =
                    "JSON Merge Patch (RFC 7396) of address, country and contact. Moving to another country makes the"
                            + " organisation PENDING until it has been verified there.")
    public RestResponse<Organisation> change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = OrganisationPatch.class)))
                    JsonNode patch)
            throws JsonProcessingException {
        check(patch);
        return Unstored.answer(
                RestResponse.Status.OK,
                Organisation.of(answers.read(() -> accounts.change(token.bearer(), ifMatch, patch), CHANGING)));
    }

    /** The patch goes on as it came, because null and absent differ in it; so it must hold nothing that is not known. */
    private void check(JsonNode patch) throws JsonProcessingException {
        if (!patch.isObject()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("", "not-an-object"));
        }
        var violations = validator.validate(json.treeToValue(patch, OrganisationPatch.class));
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
