package se.tillit.cv.web;

import jakarta.persistence.Entity;
import jakarta.ws.rs.core.Response;

/** An entity that knows HTTP. */
@Entity
public class WebEntity {
    public Response answer() {
        return Response.ok().build();
    }
}
