package se.tillit.account.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** consent-service's public list of policies, newest first. */
@RegisterRestClient(configKey = "consent-service")
@Path("/api/v1/policies")
interface PolicyApi {

    @GET
    PolicyList list(@QueryParam("limit") int limit);

    /** The part of the list that matters here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PolicyList(List<PublishedPolicy> items) {

        public PolicyList {
            items = List.copyOf(items);
        }
    }

    /** A published policy; the list begins with those that are not in force yet. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PublishedPolicy(String version, boolean current) {}
}
