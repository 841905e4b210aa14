package se.tillit.gateway.contact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.answer.Unstored;
import se.tillit.gateway.service.CallersToken;
import se.tillit.gateway.service.CvService;
import se.tillit.gateway.service.Refusals;
import se.tillit.gateway.service.ServiceAnswers;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.problem.ProblemType;

/** Where contact begins, asked of cv-service with the caller's own token. */
@Path("/employer/cvs/{ref}/cases")
@RolesAllowed(Roles.EMPLOYER)
@RunOnVirtualThread
class NewCaseResource {

    private static final Refusals REFUSALS = new Refusals(ProblemType.EMPLOYER_NOT_VERIFIED);

    private final CvService cvs;
    private final ServiceAnswers answers;
    private final CallersToken token;

    NewCaseResource(@RestClient CvService cvs, ServiceAnswers answers, CallersToken token) {
        this.cvs = cvs;
        this.answers = answers;
        this.token = token;
    }

    /** Opens a case with a first message. */
    @POST
    @Operation(
            operationId = "openCase",
            summary = "Contact the owner of a CV",
            description =
                    "She decides whether to answer and what to disclose. You are not told whether she has read it.")
    @APIResponse(
            responseCode = "201",
            description = "Sent.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EmployerCase.class)))
    public RestResponse<EmployerCase> open(
            @PathParam("ref") String ref,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull NewCase sent) {
        EmployerCase opened = EmployerCase.whole(
                answers.read(() -> cvs.openCase(token.bearer(), ref, idempotencyKey, sent), REFUSALS));
        return Unstored.answer(RestResponse.Status.CREATED, opened);
    }
}
