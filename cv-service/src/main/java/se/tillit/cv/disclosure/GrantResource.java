package se.tillit.cv.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Where consent-service asks whether the grant came that a consent was noted for. */
@Path("/internal/disclosures/{disclosureId}")
@RolesAllowed(Roles.SVC_DISCLOSURE_READ)
@RunOnVirtualThread
@Tag(name = "Internal")
class GrantResource {

    private final Disclosures disclosures;

    GrantResource(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /** One that was asked for and not granted is 404, as one that never was. */
    @GET
    @Operation(operationId = "readGrant", summary = "Whether a disclosure was granted")
    public Grant read(@PathParam("disclosureId") UUID id) {
        return disclosures
                .granted(id)
                .map(disclosure -> new Grant(true, disclosure.endedAt()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** A grant; without an end while it goes on. */
    @Schema(name = "Grant")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Grant(boolean granted, @Nullable Instant endedAt) {}
}
