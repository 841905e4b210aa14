package se.tillit.jobagent.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The owner of partners, asked with this service's own token. */
@Path("/api/v1/internal/partners")
@RegisterRestClient(configKey = "account")
@OidcClientFilter
interface AccountService {

    /** What changed after a version, in the order of versions. */
    @GET
    Changes changes(@QueryParam("sinceVersion") long sinceVersion, @QueryParam("limit") int limit);

    /** One page of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changes(List<PartnerStatement> items) {
        public Changes {
            items = List.copyOf(items);
        }
    }
}
