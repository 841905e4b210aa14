package se.tillit.account.employeraccess;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import se.tillit.account.organisation.EmployerAccess;

/** cv-service's internal entrance for employer access; an older or equal version changes nothing there. */
@RegisterRestClient(configKey = "cv-service")
@OidcClientFilter
@Path("/api/v1/internal/employer-access")
interface EmployerAccessApi {

    @PUT
    @Path("/{employerId}")
    void put(@PathParam("employerId") UUID employerId, Row row);

    /** The row without its key, which is in the path. */
    record Row(long version, boolean verified, boolean suspended, String country, List<UUID> members) {

        static Row from(EmployerAccess access) {
            return new Row(access.version(), access.verified(), access.suspended(), access.country(), access.members());
        }
    }
}
