package se.tillit.account.jobalert;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** jobagent-service's internal entrance for what an alert tells; 404 when none of it may be told any more. */
@RegisterRestClient(configKey = "jobagent-service")
@OidcClientFilter
@Path("/api/v1/internal/job-alerts")
interface JobAlertApi {

    @GET
    @Path("/{alertId}")
    JobAlert read(@PathParam("alertId") UUID alertId);

    /**
     * What may be told now.
     *
     * @param agentName the candidate's own words
     * @param more how many ads were found beside these
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record JobAlert(UUID agentId, String agentName, int more, List<Ad> items) {

        public JobAlert {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return "JobAlert[…]";
        }
    }

    /**
     * An ad that is open.
     *
     * @param employer its name, or its box number
     * @param municipality where the work is, if it is somewhere
     * @param partner the job site that it comes from, if it comes from one
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ad(
            UUID adId,
            String title,
            @Nullable String employer,
            @Nullable String municipality,
            @Nullable String partner,
            LocalDate publishedOn) {}
}
