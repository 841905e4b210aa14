package se.tillit.cv.closing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The owner of closings, asked with this service's own token. */
@Path("/api/v1/internal/closings")
@RegisterRestClient(configKey = "consent")
@OidcClientFilter
interface ConsentService {

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

    /** One person as she is after the last change. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(UUID accountId, long version, boolean closed, Closing.Reason reason) {
        Closing closing() {
            return new Closing(accountId, version, closed, reason);
        }
    }
}
