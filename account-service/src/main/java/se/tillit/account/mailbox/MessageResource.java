package se.tillit.account.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.account.input.ListPosition;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.request.Versions;

/** The caller's own mailbox. */
@Path("/me/messages")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "Mailbox")
class MessageResource {

    private final OwnMailbox mailbox;
    private final Cursors cursors;
    private final Caller caller;

    MessageResource(OwnMailbox mailbox, Cursors cursors, Caller caller) {
        this.mailbox = mailbox;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listMessages",
            summary = "List messages",
            description = "Newest first. What each says is told by reading it.")
    @APIResponse(responseCode = "200", description = "A page of messages.")
    public Page<MessageView> list(@BeanParam PageQuery page) {
        CursorScope scope = CursorScope.of(caller.accountId(), "messages");
        Optional<ListPosition> after = cursors.open(scope, page.cursor()).map(ListPosition::parse);
        return Page.cut(
                mailbox.list(caller.accountId(), after, page.limit() + 1),
                page.limit(),
                last -> cursors.seal(scope, new ListPosition(last.receivedAt(), last.id()).written()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readMessage",
            summary = "Read a message",
            description = "Tells what it says. That does not mark it as read, and its sender learns nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The message, with its version in ETag.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ReadMessageView.class)))
    @APIResponse(responseCode = "404", description = "The mailbox has no such message.")
    @APIResponse(
            responseCode = "503",
            description = "What it says cannot be told right now; try again after Retry-After.")
    public RestResponse<ReadMessageView> read(@PathParam("id") UUID id) {
        OwnMailbox.Found found = mailbox.find(caller.accountId(), id);
        return answer(ReadMessageView.of(found.view(), mailbox.words(found)), found.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            operationId = "markMessage",
            summary = "Mark a message as read or unread",
            description = "JSON Merge Patch (RFC 7396).")
    @APIResponse(
            responseCode = "200",
            description = "The message, without its words.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MessageView.class)))
    @APIResponse(responseCode = "404", description = "The mailbox has no such message.")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one.")
    public RestResponse<MessageView> mark(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = MessageState.class)))
                    JsonNode patch)
            throws JsonProcessingException {
        OwnMailbox.Found marked = mailbox.mark(caller.accountId(), id, ifMatch, patch);
        return answer(marked.view(), marked.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteMessage", summary = "Delete a message")
    @APIResponse(responseCode = "204", description = "Gone.")
    @APIResponse(responseCode = "404", description = "The mailbox has no such message.")
    public void delete(@PathParam("id") UUID id) {
        mailbox.delete(caller.accountId(), id);
    }

    private static <T> RestResponse<T> answer(T body, long version) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, Versions.etag(version))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
