package se.tillit.cv.contact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.request.PlainText;

/** Where an employer's contact with the owner of a CV begins: the only way to make it. */
@Path("/employer/cvs/{ref}/cases")
@RolesAllowed(Roles.EMPLOYER)
@RunOnVirtualThread
@Tag(name = "Employer cases")
class NewCaseResource {

    private final WriteToOwner writeToOwner;
    private final EmployerCases cases;
    private final Caller caller;

    NewCaseResource(WriteToOwner writeToOwner, EmployerCases cases, Caller caller) {
        this.writeToOwner = writeToOwner;
        this.cases = cases;
        this.caller = caller;
    }

    /** Opens a case. */
    @POST
    @Operation(
            operationId = "openCase",
            summary = "Contact the owner of a CV",
            description =
                    "She decides whether to answer and what to disclose. You are not told whether she has read it.")
    @APIResponse(
            responseCode = "201",
            description = "Sent.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EmployerCase.class)))
    public RestResponse<EmployerCase> open(
            @PathParam("ref") String ref,
            @Valid @NotNull NewCase sent,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        UUID id = writeToOwner.open(
                caller.accountId(),
                new WriteToOwner.Opening(ref, sent.subject(), sent.message(), sent.jobAdId()),
                idempotencyKey);
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        cases.one(caller.accountId(), id).orElseThrow())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A first message. */
    @Schema(name = "NewCase")
    record NewCase(
            @NotBlank @Size(max = 200) @PlainText String subject,

            @NotBlank @Size(max = 5000) @PlainText(lines = true)
            String message,

            @Nullable UUID jobAdId) {

        @Override
        public String toString() {
            return "NewCase[…]"; // never the text: this may end in a log
        }
    }
}
