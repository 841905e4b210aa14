package se.tillit.gateway.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import se.tillit.gateway.service.AccountService;
import se.tillit.gateway.service.CallersToken;
import se.tillit.gateway.service.Refusals;
import se.tillit.gateway.service.ServiceAnswers;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemType;

/** The members of the caller's own organisation, asked of account-service with the caller's own token. */
@Path("/employer/members")
@RolesAllowed(Roles.EMPLOYER)
@RunOnVirtualThread
class MemberResource {

    private static final Refusals REFUSALS = new Refusals(ProblemType.FORBIDDEN);
    private static final Refusals INVITING = new Refusals(ProblemType.EMPLOYER_NOT_VERIFIED);

    private final AccountService accounts;
    private final ServiceAnswers answers;
    private final CallersToken token;

    MemberResource(@RestClient AccountService accounts, ServiceAnswers answers, CallersToken token) {
        this.accounts = accounts;
        this.answers = answers;
        this.token = token;
    }

    /** Invited ones included, oldest first. */
    @GET
    @Operation(
            operationId = "listMembers",
            summary = "List members",
            description = "Invited ones included, oldest first.")
    public RestResponse<Members> list(@BeanParam PageQuery page) {
        String cursor = page.cursor().orElse(null);
        return Unstored.answer(
                RestResponse.Status.OK,
                Members.of(
                        answers.page(cursor, () -> accounts.members(token.bearer(), page.limit(), cursor), REFUSALS)));
    }

    /** Sends one mail with a link to a first login. */
    @POST
    @Operation(
            operationId = "inviteMember",
            summary = "Invite a member",
            description = "Sends one mail with a link to a first login.")
    @APIResponse(
            responseCode = "201",
            description = "The member, INVITED.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Member.class)))
    public RestResponse<Member> invite(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull Invitation invitation) {
        Member invited =
                Member.of(answers.read(() -> accounts.invite(token.bearer(), idempotencyKey, invitation), INVITING));
        return Unstored.answer(RestResponse.Status.CREATED, invited);
    }

    /** Closes at once: after the answer nothing that she asks for is answered. Removing her again changes nothing. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeMember",
            summary = "Remove a member",
            description =
                    "Closes at once: after the answer nothing that she asks for is answered. Removing her again changes"
                            + " nothing.")
    public RestResponse<Void> remove(@PathParam("id") String id) {
        answers.done(() -> accounts.remove(token.bearer(), id), REFUSALS);
        return RestResponse.noContent();
    }
}
