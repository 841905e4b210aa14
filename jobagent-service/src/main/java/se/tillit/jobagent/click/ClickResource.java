package se.tillit.jobagent.click;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Opening a partner's ad, for anyone. */
@Path("/jobs/{id}/clicks")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Jobs")
class ClickResource {

    private final LeaveForPartner leaveForPartner;

    ClickResource(LeaveForPartner leaveForPartner) {
        this.leaveForPartner = leaveForPartner;
    }

    /** Counts the click and tells where it leads. */
    @POST
    @Operation(
            operationId = "clickJob",
            summary = "Open a partner's ad",
            description =
                    "Counts partner, ad and day, and nothing about who asks. 404 for an ad that leads to no partner, 410 for one that is"
                            + " closed or leads where it may not any more.")
    public RestResponse<ClickAnswer> click(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String language) {
        return RestResponse.ResponseBuilder.ok(leaveForPartner.leave(id, Optional.ofNullable(language)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
