package se.tillit.cv.good;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Keeps every rule. */
@Path("/good")
class GoodResource {

    private final String answer = "good";

    @GET
    public String get() {
        return answer;
    }
}
