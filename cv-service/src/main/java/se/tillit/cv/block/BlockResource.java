package se.tillit.cv.block;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.employeraccess.EmployerDirectory;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.PlainText;

/** The employers that a person has blocked. */
@Path("/me/blocked-employers")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "Blocked employers", description = "Employers for whom nothing of you exists.")
class BlockResource {

    private final Blocks blocks;
    private final EmployerDirectory directory;
    private final Cursors cursors;
    private final Caller caller;

    BlockResource(Blocks blocks, EmployerDirectory directory, Cursors cursors, Caller caller) {
        this.blocks = blocks;
        this.directory = directory;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** Blocks an employer by its number, whether it is on the platform or not; the same again changes nothing. */
    @POST
    @Operation(
            operationId = "blockEmployer",
            summary = "Block an employer",
            description =
                    "By its Swedish organisation number, whether it is here yet or not. True for every request that"
                            + " starts after the answer: for this employer your CVs do not exist, and your contact with it ends."
                            + " The number itself is not kept.")
    @APIResponse(
            responseCode = "201",
            description = "Blocked.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Block.class)))
    public RestResponse<Block> block(@Valid @NotNull Wish wish) {
        OrganisationNumber number = OrganisationNumber.parse(wish.organisationNumber())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.RULE_NOT_MET, new Violation("/organisationNumber", "organisation-number")));
        Block block =
                blocks.add(caller.accountId(), directory.lookUp(number.digits()), number.isPersonal(), wish.note());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, block)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The blocks in the order they were made. */
    @GET
    @Operation(operationId = "listBlockedEmployers", summary = "List the employers you have blocked")
    public RestResponse<Page<Block>> list(@BeanParam PageQuery page) {
        UUID owner = caller.accountId();
        CursorScope scope = CursorScope.of(owner, "GET /me/blocked-employers");
        List<Block> rows = blocks.after(cursors.open(scope, page.cursor()).map(Long::valueOf), owner, page.limit() + 1);
        return RestResponse.ResponseBuilder.ok(
                        Page.cut(rows, page.limit(), block -> cursors.seal(scope, Long.toString(block.number()))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Lifts a block. What ended with it stays ended. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "unblockEmployer",
            summary = "Lift a block",
            description = "The employer sees again what is open to it. Contact that ended with the block stays ended.")
    public void unblock(@PathParam("id") UUID id) {
        blocks.remove(caller.accountId(), id);
    }

    /** Whom to block. */
    @Schema(name = "EmployerToBlock")
    record Wish(
            @Schema(examples = "556000-4615") @NotNull @Size(max = 20)
            String organisationNumber,

            @Schema(description = "Your own word for it; nobody else reads it.") @Nullable @Size(max = 100) @PlainText
            String note) {

        @Override
        public String toString() {
            return "Wish[…]"; // never the number: this may end in a log
        }
    }
}
