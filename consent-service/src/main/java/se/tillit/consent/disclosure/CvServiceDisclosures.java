package se.tillit.consent.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What cv-service says about a disclosure; 404 when it never granted it. */
@RegisterRestClient(configKey = "cv-service")
@OidcClientFilter
@Path("/api/v1/internal/disclosures")
interface CvServiceDisclosures {

    @GET
    @Path("/{disclosureId}")
    State read(@PathParam("disclosureId") UUID disclosureId);

    /** A grant, and its end if it is over. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record State(boolean granted, @Nullable Instant endedAt) {}
}
