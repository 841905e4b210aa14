package se.tillit.account.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.account.employeraccess.Closings;
import se.tillit.account.input.ListPosition;
import se.tillit.account.organisation.Organisation;
import se.tillit.account.organisation.OrganisationState;
import se.tillit.account.organisation.OrganisationView;
import se.tillit.account.organisation.Organisations;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemDocument;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.Versions;

/** Employers as an operator decides on them. */
@Path("/admin/employers")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
@Tag(name = "Employer administration")
class AdminEmployerResource {

    private final DecideOnEmployer decide;
    private final Organisations organisations;
    private final Closings closings;
    private final OptionalBody optionalBody;
    private final Cursors cursors;
    private final Caller caller;

    AdminEmployerResource(
            DecideOnEmployer decide,
            Organisations organisations,
            Closings closings,
            OptionalBody optionalBody,
            Cursors cursors,
            Caller caller) {
        this.optionalBody = optionalBody;
        this.decide = decide;
        this.organisations = organisations;
        this.closings = closings;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(operationId = "listEmployers", summary = "List employers", description = "Newest application first.")
    @APIResponse(responseCode = "200", description = "A page of employers.")
    public Page<OrganisationView> list(
            @QueryParam("state") @Parameter(schema = @Schema(implementation = OrganisationState.class)) @Nullable
                    String state,
            @BeanParam PageQuery page) {
        Optional<OrganisationState> wanted = Optional.ofNullable(state).map(AdminEmployerResource::parsed);
        CursorScope scope = CursorScope.of(caller.accountId(), "admin-employers", wanted);
        Optional<ListPosition> after = cursors.open(scope, page.cursor()).map(ListPosition::parse);
        List<Organisation> rows = organisations.newestFirst(wanted, after, page.limit() + 1);
        return Page.cut(
                        rows,
                        page.limit(),
                        last -> cursors.seal(scope, new ListPosition(last.appliedAt(), last.id()).written()))
                .map(OrganisationView::from);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("/{id}/verification")
    @Operation(
            operationId = "verifyEmployer",
            summary = "Verify or refuse an employer",
            description = "Without a body it verifies, and the contact gets an invitation; `approved: false` refuses an"
                    + " application. Repeating a decision changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The employer after the decision.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Not possible in its state: a suspended one is not verified, a verified one not refused.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public RestResponse<OrganisationView> verify(
            @PathParam("id") UUID employerId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = VerificationRequest.class)))
                    @Nullable
                    String body)
            throws JsonProcessingException {
        boolean approved = optionalBody
                .read(body, VerificationRequest.class)
                .map(VerificationRequest::approved)
                .orElse(true);
        return answer(approved ? decide.verify(employerId) : decide.refuse(employerId));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("/{id}/suspension")
    @Operation(
            operationId = "suspendEmployer",
            summary = "Suspend an employer, or lift its suspension",
            description = "Suspending closes at once: after the answer no CV is shown to it. `suspended: false` lifts.")
    @APIResponse(
            responseCode = "200",
            description = "The employer after the decision.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was never verified, so there is nothing to suspend.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(
            responseCode = "503",
            description = "Begun and not confirmed everywhere; it goes on, and repeating it tells when it is done.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public RestResponse<OrganisationView> suspend(
            @PathParam("id") UUID employerId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = SuspensionRequest.class)))
                    @Nullable
                    String body)
            throws JsonProcessingException {
        boolean suspended = optionalBody
                .read(body, SuspensionRequest.class)
                .map(SuspensionRequest::suspended)
                .orElse(true);
        if (!suspended) {
            return answer(decide.lift(employerId));
        }
        OrganisationView.Versioned closed = decide.suspend(employerId);
        closings.deliver(employerId);
        return answer(closed);
    }

    private static OrganisationState parsed(String state) {
        return Arrays.stream(OrganisationState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("?state", "invalid-state")));
    }

    private static RestResponse<OrganisationView> answer(OrganisationView.Versioned found) {
        return RestResponse.ResponseBuilder.ok(found.view())
                .header(HttpHeaders.ETAG, Versions.etag(found.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
