package se.tillit.account.employer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import se.tillit.account.employeraccess.Closings;
import se.tillit.account.input.ListPosition;
import se.tillit.account.invitation.MemberLogins;
import se.tillit.account.organisation.Member;
import se.tillit.account.organisation.Members;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemDocument;

/** The members of the caller's own organisation. */
@Path("/employer/members")
@RolesAllowed(Roles.EMPLOYER)
@RunOnVirtualThread
@Tag(name = "Employer")
class MemberResource {

    private final ManageMembers manage;
    private final Members members;
    private final Closings closings;
    private final MemberLogins logins;
    private final Cursors cursors;
    private final Caller caller;

    MemberResource(
            ManageMembers manage,
            Members members,
            Closings closings,
            MemberLogins logins,
            Cursors cursors,
            Caller caller) {
        this.manage = manage;
        this.members = members;
        this.closings = closings;
        this.logins = logins;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listMembers",
            summary = "List members",
            description = "Invited ones included, oldest first.")
    @APIResponse(responseCode = "200", description = "A page of members.")
    public Page<MemberView> list(@BeanParam PageQuery page) {
        UUID organisationId = members.organisationOf(caller.accountId());
        CursorScope scope = CursorScope.of(caller.accountId(), "employer-members", organisationId);
        Optional<ListPosition> after = cursors.open(scope, page.cursor()).map(ListPosition::parse);
        List<Member> rows = members.present(organisationId, after, page.limit() + 1);
        return Page.cut(
                        rows,
                        page.limit(),
                        last -> cursors.seal(scope, new ListPosition(last.createdAt(), last.id()).written()))
                .map(MemberView::from);
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "inviteMember",
            summary = "Invite a member",
            description = "Sends one mail with a link to a first login. The answer tells nothing of whether the address"
                    + " is known to us otherwise.")
    @APIResponse(
            responseCode = "201",
            description = "The member, INVITED.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MemberView.class)))
    @APIResponse(
            responseCode = "403",
            description = "The organisation is not verified, or suspended.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(
            responseCode = "409",
            description = "The address is a member or invited already.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public MemberView invite(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid MemberInvitation invitation) {
        return manage.invite(caller.accountId(), idempotencyKey, invitation);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeMember",
            summary = "Remove a member",
            description =
                    "Closes at once: after the answer nothing that she asks for is answered, and her login is gone."
                            + " Removing her again changes nothing.")
    @APIResponse(responseCode = "204", description = "Removed, everywhere.")
    @APIResponse(
            responseCode = "404",
            description = "The organisation has no such member.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(
            responseCode = "409",
            description = "She is the last member.",
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
    public void remove(@PathParam("id") UUID memberId) {
        closings.deliver(manage.remove(caller.accountId(), memberId));
        logins.remove(memberId);
    }
}
