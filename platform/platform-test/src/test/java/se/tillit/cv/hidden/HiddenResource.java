package se.tillit.cv.hidden;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has a method that the framework drops. */
@Path("/hidden")
class HiddenResource {
    @GET
    String get() {
        return "never";
    }
}
