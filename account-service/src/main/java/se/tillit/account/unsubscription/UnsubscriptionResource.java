package se.tillit.account.unsubscription;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ending a list, for whoever has the link: mail programs post to it by themselves (RFC 8058). */
@Path("/unsubscriptions/{token}")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Newsletter")
class UnsubscriptionResource {

    private final Unsubscribe unsubscribe;

    UnsubscriptionResource(Unsubscribe unsubscribe) {
        this.unsubscribe = unsubscribe;
    }

    @GET
    @Operation(
            operationId = "describeUnsubscription",
            summary = "Describe the link",
            description = "Changes nothing, however often it is called.")
    @APIResponse(
            responseCode = "200",
            description = "Which list it ends.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UnsubscriptionView.class)))
    @APIResponse(responseCode = "404", description = "No list has such a link.")
    public UnsubscriptionView describe(@PathParam("token") String token) {
        return unsubscribe.describe(token);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "unsubscribe",
            summary = "End the list",
            description = "That list and no other, whatever the body says. Repeating it gives the same answer.")
    @APIResponse(
            responseCode = "200",
            description = "No mail of the list goes out any more.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UnsubscriptionView.class)))
    @APIResponse(responseCode = "404", description = "No list has such a link.")
    public UnsubscriptionView unsubscribe(@PathParam("token") String token) {
        return unsubscribe.end(token);
    }
}
