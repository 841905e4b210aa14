package se.tillit.cv.employeraccess;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tillit.platform.identity.Roles;

/** Where account-service makes a closing true: what it states is in force for every request that begins after the answer. */
@Path("/internal/employer-access/{employerId}")
@RolesAllowed(Roles.SVC_EMPLOYER_ACCESS_WRITE)
@RunOnVirtualThread
@Tag(name = "Internal")
class EmployerAccessResource {
    private final EmployerAccesses accesses;

    EmployerAccessResource(EmployerAccesses accesses) {
        this.accesses = accesses;
    }

    /** Repeatable; a version that is known or older changes nothing and is answered alike. */
    @PUT
    @Operation(operationId = "putEmployerAccess", summary = "State an employer's access")
    public void put(@PathParam("employerId") UUID employerId, @Valid @NotNull EmployerAccessBody body) {
        accesses.put(body.of(employerId));
    }
}
