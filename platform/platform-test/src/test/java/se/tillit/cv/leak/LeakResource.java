package se.tillit.cv.leak;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Answers with entities. */
@Path("/leak")
class LeakResource {
    @GET
    public List<Secret> secrets() {
        return List.of();
    }
}
