package se.tillit.gateway.contact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemType;

/** An employer's cases, asked of cv-service with the caller's own token. */
@Path("/employer/cases")
@RolesAllowed(Roles.EMPLOYER)
@RunOnVirtualThread
class CaseResource {

    private static final Refusals REFUSALS = new Refusals(ProblemType.EMPLOYER_NOT_VERIFIED);

    private final CvService cvs;
    private final ServiceAnswers answers;
    private final CallersToken token;

    CaseResource(@RestClient CvService cvs, ServiceAnswers answers, CallersToken token) {
        this.cvs = cvs;
        this.answers = answers;
        this.token = token;
    }

    /** Newest first. */
    @GET
    @Operation(
            operationId = "listEmployerCases",
            summary = "List your cases",
            description = "Newest first. CLOSED says nothing of the reason.")
    public RestResponse<EmployerCases> list(@BeanParam PageQuery page) {
        String cursor = page.cursor().orElse(null);
        return Unstored.answer(
                RestResponse.Status.OK,
                EmployerCases.of(
                        answers.page(cursor, () -> cvs.cases(token.bearer(), page.limit(), cursor), REFUSALS)));
    }

    /** One case with its messages. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "readEmployerCase", summary = "Read a case")
    public RestResponse<EmployerCase> read(@PathParam("id") String id) {
        return Unstored.answer(
                RestResponse.Status.OK,
                EmployerCase.whole(answers.read(() -> cvs.employerCase(token.bearer(), id), REFUSALS)));
    }

    /** Writes again, while the case goes on. */
    @POST
    @Path("/{id}/messages")
    @Operation(operationId = "writeOnCase", summary = "Write on a case", description = "409 when it is CLOSED.")
    @APIResponse(
            responseCode = "201",
            description = "Sent.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SentMessage.class)))
    public RestResponse<SentMessage> write(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull NewMessage message) {
        return Unstored.answer(
                RestResponse.Status.CREATED,
                SentMessage.of(
                        answers.read(() -> cvs.writeOnCase(token.bearer(), id, idempotencyKey, message), REFUSALS)));
    }
}
