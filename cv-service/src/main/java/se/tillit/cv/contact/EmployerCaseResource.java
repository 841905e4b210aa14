package se.tillit.cv.contact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
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
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.request.PlainText;

/** An employer's cases. */
@Path("/employer/cases")
@RolesAllowed(Roles.EMPLOYER)
@RunOnVirtualThread
@Tag(name = "Employer cases", description = "Contact with the owners of CVs, through the platform alone.")
class EmployerCaseResource {

    private final WriteToOwner writeToOwner;
    private final EmployerCases cases;
    private final Cursors cursors;
    private final Caller caller;

    EmployerCaseResource(WriteToOwner writeToOwner, EmployerCases cases, Cursors cursors, Caller caller) {
        this.writeToOwner = writeToOwner;
        this.cases = cases;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** The employer's cases, newest first. */
    @GET
    @Operation(
            operationId = "listEmployerCases",
            summary = "List your cases",
            description = "Newest first. CLOSED says nothing of the reason.")
    public RestResponse<Page<EmployerCase>> list(@BeanParam PageQuery page) {
        UUID account = caller.accountId();
        CursorScope scope = CursorScope.of(account, "GET /employer/cases");
        List<EmployerCase> rows =
                cases.newestFirst(account, cursors.open(scope, page.cursor()).map(Long::valueOf), page.limit() + 1);
        return unstored(
                RestResponse.Status.OK,
                Page.cut(rows, page.limit(), row -> cursors.seal(scope, Long.toString(row.number()))));
    }

    /** One case with its messages. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "readEmployerCase", summary = "Read a case")
    public RestResponse<EmployerCase> read(@PathParam("id") UUID id) {
        return unstored(RestResponse.Status.OK, one(id));
    }

    /** Writes again, while the case goes on. */
    @POST
    @Path("/{id}/messages")
    @Operation(operationId = "writeOnCase", summary = "Write on a case", description = "409 when it is CLOSED.")
    @APIResponse(
            responseCode = "201",
            description = "Sent.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
    public RestResponse<Sent> write(
            @PathParam("id") UUID id,
            @Valid @NotNull NewMessage message,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        CaseMessages.Written row = writeToOwner.write(caller.accountId(), id, message.message(), idempotencyKey);
        return unstored(RestResponse.Status.CREATED, new Sent(row.id(), row.contactDetails(), row.writtenAt()));
    }

    private EmployerCase one(UUID id) {
        return cases.one(caller.accountId(), id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static <T> RestResponse<T> unstored(RestResponse.Status status, T entity) {
        return RestResponse.ResponseBuilder.create(status, entity)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A further message. */
    @Schema(name = "NewCaseMessage")
    record NewMessage(
            @NotBlank @Size(max = 5000) @PlainText(lines = true)
            String message) {

        @Override
        public String toString() {
            return "NewMessage[…]"; // never the text: this may end in a log
        }
    }

    /** What became of it; nothing is ever said about its being read. */
    @Schema(name = "SentCaseMessage")
    record Sent(
            UUID id,

            @Schema(description = "It seems to hold an address or a telephone number. It was sent all the same.")
            boolean contactDetails,

            Instant writtenAt) {}
}
