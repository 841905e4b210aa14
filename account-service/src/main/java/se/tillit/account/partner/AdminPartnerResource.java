package se.tillit.account.partner;

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
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.account.input.ListPosition;
import se.tillit.platform.idempotency.IdempotentCall;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemDocument;

/** Partner job sites, for operators. */
@Path("/admin/partners")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
@Tag(name = "Partner administration")
class AdminPartnerResource {

    private static final ListPosition NEWEST =
            new ListPosition(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final ManagePartners manage;
    private final Partners partners;
    private final Cursors cursors;
    private final Caller caller;

    AdminPartnerResource(ManagePartners manage, Partners partners, Cursors cursors, Caller caller) {
        this.manage = manage;
        this.partners = partners;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listPartners",
            summary = "List partners",
            description = "Newest first, removed ones too. No secret is in it.")
    @APIResponse(responseCode = "200", description = "A page of partners.")
    public Page<PartnerView> list(@BeanParam PageQuery page) {
        CursorScope scope = CursorScope.of(caller.accountId(), "admin-partners");
        ListPosition after =
                cursors.open(scope, page.cursor()).map(ListPosition::parse).orElse(NEWEST);
        return Page.cut(
                        partners.newestFirst(after, page.limit() + 1),
                        page.limit(),
                        last -> cursors.seal(scope, new ListPosition(last.createdAt(), last.id()).written()))
                .map(PartnerView::from);
    }

    @POST
    @Operation(
            operationId = "addPartner",
            summary = "Add a partner",
            description =
                    "It logs in with client credentials. The secret is shown in this answer and never again; whoever"
                            + " lost it removes the partner and adds it once more.")
    @APIResponse(
            responseCode = "201",
            description = "The partner, which may publish.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AddedPartner.class)))
    @APIResponse(responseCode = "422", description = "A field breaks a rule.")
    @APIResponse(
            responseCode = "503",
            description = "Keycloak did not make its client; the same request finishes it.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public RestResponse<AddedPartner> add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid PartnerRequest request) {
        AddedPartner added = manage.add(
                new IdempotentCall(caller.accountId(), idempotencyKey, "POST /admin/partners", request), request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, added)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removePartner",
            summary = "Remove a partner",
            description = "It gets no token any more, and may not publish. Removing it again changes nothing.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such partner.",
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
    public void remove(@PathParam("id") UUID partnerId) {
        manage.remove(partnerId);
    }
}
