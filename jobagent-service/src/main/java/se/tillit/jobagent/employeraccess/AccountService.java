package se.tillit.jobagent.employeraccess;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The owner of employers, asked with this service's own token. */
@Path("/api/v1/internal")
@RegisterRestClient(configKey = "account")
@OidcClientFilter
interface AccountService {

    /** What changed after a version, in the order of versions. */
    @GET
    @Path("/employer-access")
    Changes changes(@QueryParam("sinceVersion") long sinceVersion, @QueryParam("limit") int limit);

    /** The employers' names. */
    @POST
    @Path("/employer-lookups")
    Names names(Question question);

    /** One page of changes. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changes(List<Change> items) {
        public Changes {
            items = List.copyOf(items);
        }
    }

    /** One employer as it is after its last change. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(UUID employerId, long version, boolean verified, boolean suspended, Set<UUID> members) {
        EmployerAccess access() {
            return new EmployerAccess(employerId, version, verified, suspended, members);
        }
    }

    /** Employers. */
    record Question(Set<UUID> employerIds) {}

    /** Those of them that are known. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Names(List<Named> employers) {
        public Names {
            employers = List.copyOf(employers);
        }
    }

    /** An employer's name; fingerprints of its number are not read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(UUID employerId, String legalName) {}
}
