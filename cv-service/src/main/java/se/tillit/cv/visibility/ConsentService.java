package se.tillit.cv.visibility;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The published policies, which anybody may read. */
@Path("/api/v1/policies")
@RegisterRestClient(configKey = "consent")
interface ConsentService {

    @GET
    Versions policies(@QueryParam("lang") String language);

    @GET
    @Path("/{version}")
    Policy policy(@PathParam("version") String version, @QueryParam("lang") String language);

    /** The versions, newest first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Versions(List<Summary> items) {

        /** One of them. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Summary(String version, boolean current) {}
    }

    /** A version, as far as its notices. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Policy(List<Notice> notices) {

        /** A notice; a situation that another service asks it for is not ours. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Notice(String key, String text, Set<String> situations) {}
    }
}
