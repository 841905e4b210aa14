package se.tillit.cv.visibility;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.problem.ProblemDocument;
import se.tillit.platform.problem.Problems;
import se.tillit.platform.request.Versions;

/** How open a CV is, for its owner to say. */
@Path("/me/cvs/{id}/visibility")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "CVs")
class VisibilityResource {

    private final OpenOrClose openOrClose;
    private final Caller caller;

    VisibilityResource(OpenOrClose openOrClose, Caller caller) {
        this.openOrClose = openOrClose;
        this.caller = caller;
    }

    /** Opens or closes. Closing always succeeds; If-Match is honoured for opening alone. */
    @PUT
    @Operation(
            operationId = "showCv",
            summary = "Open or close a CV",
            description = "Closing always succeeds and is true for every request that starts after the answer. Opening"
                    + " needs the keys of the notices that a 428 names.")
    @APIResponse(
            responseCode = "200",
            description = "Done.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Shown.class)))
    @APIResponse(
            responseCode = "428",
            description = "Notices must be accepted first; requiredNotices holds the key and the text of each.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public RestResponse<Shown> show(
            @PathParam("id") UUID id,
            @Valid @NotNull VisibilityWish wish,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String acceptLanguage) {
        String language = Problems.language(Optional.ofNullable(acceptLanguage));
        Shown shown = openOrClose.show(caller.accountId(), id, wish, ifMatch, language);
        return RestResponse.ResponseBuilder.ok(shown)
                .header(HttpHeaders.ETAG, Versions.etag(shown.revision()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
