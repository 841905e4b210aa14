package se.tillit.cv.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.contact.CaseMessages;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Problems;

/** Employers' requests for contact, and the answers. */
@Path("/me/cases")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "Cases", description = "Employers' requests for contact with you, and your answers.")
class CaseResource {

    private final OwnCases cases;
    private final AnswerCase answerCase;
    private final AnswerChange change;
    private final CaseMessages messages;
    private final Cursors cursors;
    private final Caller caller;

    CaseResource(
            OwnCases cases,
            AnswerCase answerCase,
            AnswerChange change,
            CaseMessages messages,
            Cursors cursors,
            Caller caller) {
        this.cases = cases;
        this.answerCase = answerCase;
        this.change = change;
        this.messages = messages;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** The cases, newest first. */
    @GET
    @Operation(operationId = "listCases", summary = "List employers' requests for contact")
    public RestResponse<Page<OwnCase>> list(@BeanParam PageQuery page) {
        UUID owner = caller.accountId();
        CursorScope scope = CursorScope.of(owner, "GET /me/cases");
        List<OwnCase> rows =
                cases.newestFirst(owner, cursors.open(scope, page.cursor()).map(Long::valueOf), page.limit() + 1);
        return unstored(
                RestResponse.Status.OK,
                Page.cut(rows, page.limit(), row -> cursors.seal(scope, Long.toString(row.number()))));
    }

    /** One case with its messages. The employer is not told that it was read. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "readCase", summary = "Read a request", description = "The employer is not told.")
    public RestResponse<OwnCase> read(@PathParam("id") UUID id) {
        return unstored(
                RestResponse.Status.OK,
                cases.one(caller.accountId(), id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)));
    }

    /** Accepts, and discloses the named fields to this employer alone. */
    @POST
    @Path("/{id}/acceptance")
    @Operation(
            operationId = "acceptCase",
            summary = "Accept a request and disclose what you choose",
            description =
                    "This employer, and no other, sees the named fields until they expire or you end the disclosure."
                            + " The same call again gets the same receipt; in other terms it is a 409. Nothing is disclosed unless"
                            + " the consent could be noted (503).")
    @APIResponse(
            responseCode = "201",
            description = "Disclosed; the receipt is a signed record of the consent.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Accepted.class)))
    public RestResponse<Accepted> accept(
            @PathParam("id") UUID id,
            @Valid @NotNull Acceptance acceptance,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String acceptLanguage) {
        AnswerCase.Granted granted =
                answerCase.accept(caller.accountId(), id, acceptance.terms(), language(acceptLanguage));
        return unstored(RestResponse.Status.CREATED, new Accepted(granted.disclosureId(), granted.receipt()));
    }

    /** Refuses, also after an acceptance: everything disclosed on the case ends. The same again changes nothing. */
    @POST
    @Path("/{id}/refusal")
    @Operation(
            operationId = "refuseCase",
            summary = "Refuse a request",
            description =
                    "Ends everything disclosed on it too, at once. The employer sees CLOSED, as for every other end.")
    @APIResponse(responseCode = "204", description = "Ended.")
    public void refuse(@PathParam("id") UUID id) {
        change.refuse(caller.accountId(), id);
    }

    /** Answers. Discloses the named fields and nothing that is not named. */
    @POST
    @Path("/{id}/replies")
    @Operation(
            operationId = "replyOnCase",
            summary = "Answer an employer",
            description = "Discloses what its text says, the fields that you name, and nothing else.")
    @APIResponse(
            responseCode = "201",
            description = "Sent.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Replied.class)))
    public RestResponse<Replied> reply(
            @PathParam("id") UUID id,
            @Valid @NotNull Reply reply,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String acceptLanguage) {
        AnswerCase.Replied replied =
                answerCase.reply(caller.accountId(), id, reply, idempotencyKey, language(acceptLanguage));
        CaseMessages.Written written = messages.written(replied.messageId());
        return unstored(
                RestResponse.Status.CREATED,
                new Replied(
                        written.id(),
                        written.contactDetails(),
                        written.writtenAt(),
                        replied.granted().map(AnswerCase.Granted::disclosureId).orElse(null),
                        replied.granted().map(AnswerCase.Granted::receipt).orElse(null)));
    }

    /** Reports an employer's conduct. */
    @POST
    @Path("/{id}/reports")
    @Operation(
            operationId = "reportCase",
            summary = "Report an employer's conduct",
            description = "The employer is not told.")
    @APIResponse(
            responseCode = "201",
            description = "Kept.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Reported.class)))
    public RestResponse<Reported> report(
            @PathParam("id") UUID id,
            @Valid @NotNull Report report,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return unstored(
                RestResponse.Status.CREATED,
                new Reported(change.report(caller.accountId(), id, report, idempotencyKey)));
    }

    private static String language(@Nullable String acceptLanguage) {
        return Problems.language(Optional.ofNullable(acceptLanguage));
    }

    private static <T> RestResponse<T> unstored(RestResponse.Status status, T entity) {
        return RestResponse.ResponseBuilder.create(status, entity)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A disclosure and the receipt of the consent to it, a JWS. */
    @Schema(name = "CaseAccepted")
    record Accepted(UUID disclosureId, String receipt) {}

    /** An answer that was sent. */
    @Schema(name = "CaseReplied")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Replied(
            UUID id,

            @Schema(description = "It seems to hold an address or a telephone number, which the employer now has.")
            boolean contactDetails,

            Instant writtenAt,
            @Nullable UUID disclosureId,
            @Nullable String receipt) {}

    /** A report that was kept. */
    @Schema(name = "CaseReported")
    record Reported(UUID id) {}
}
