package se.tillit.cv.employeraccess;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The owner of employer access, asked with this service's own token. */
@Path("/api/v1/internal/employer-access")
@RegisterRestClient(configKey = "account")
@OidcClientFilter
interface AccountService {

    /** What changed after a version, in the order of versions. */
    @GET
    Changes changes(@QueryParam("sinceVersion") long sinceVersion, @QueryParam("limit") int limit);

    /** One page of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changes(List<Change> items) {
        public Changes {
            items = List.copyOf(items);
        }
    }

    /** One employer as it is after its last change. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(
            UUID employerId, long version, boolean verified, boolean suspended, String country, Set<UUID> members) {
        EmployerAccess access() {
            return new EmployerAccess(employerId, version, verified, suspended, country, members);
        }
    }
}
