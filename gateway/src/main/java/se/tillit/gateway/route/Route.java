package se.tillit.gateway.route;

import se.tillit.gateway.ratelimit.LimitClass;

/** One row of the table: a method on a path, who answers it, who may call it, and how often. */
public record Route(String method, PathTemplate template, Upstream upstream, Access access, LimitClass limit) {

    /** HEAD is GET without the body, so it needs no row of its own. */
    boolean serves(String requested) {
        return method.equals(requested) || (method.equals("GET") && requested.equals("HEAD"));
    }
}
