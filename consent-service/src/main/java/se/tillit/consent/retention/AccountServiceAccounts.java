package se.tillit.consent.retention;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Every account and its activity, as account-service says, in the order of their versions. */
@RegisterRestClient(configKey = "account-service")
@OidcClientFilter
@Path("/api/v1/internal/accounts")
interface AccountServiceAccounts {

    @GET
    Changes changes(@QueryParam("sinceVersion") long sinceVersion, @QueryParam("limit") int limit);

    /** Fewer items than the limit mean that there are no more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changes(List<Account> items) {

        public Changes {
            items = List.copyOf(items);
        }
    }

    /** An account. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Account(
            UUID accountId,
            long version,
            LocalDate openedOn,
            LocalDate lastActiveOn,
            @Nullable LocalDate lastMailedOn) {}
}
