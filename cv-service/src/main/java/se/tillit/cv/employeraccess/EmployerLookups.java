package se.tillit.cv.employeraccess;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Account-service's answer to which employer has which number, without a number in it. */
@Path("/api/v1/internal/employer-lookups")
@RegisterRestClient(configKey = "account")
@OidcClientFilter
interface EmployerLookups {

    @POST
    Answer lookUp(Question question);

    /** A number, or employers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(@Nullable String organisationNumber, Set<UUID> employerIds) {

        @Override
        public String toString() {
            return "Question[…]"; // never the number: this may end in a log
        }
    }

    /**
     * What is known.
     *
     * @param numberFingerprint of the number that was asked for
     * @param employers that were asked for, and the one with the number
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(@Nullable String numberFingerprint, List<Named> employers) {

        public Answer {
            employers = employers == null ? List.of() : List.copyOf(employers);
        }
    }

    /** An employer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(UUID employerId, String legalName, List<String> numberFingerprints) {

        public Named {
            numberFingerprints = List.copyOf(numberFingerprints);
        }
    }
}
