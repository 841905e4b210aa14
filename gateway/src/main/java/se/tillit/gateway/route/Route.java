package se.tillit.gateway.route;

import se.tillit.gateway.ratelimit.LimitClass;

/**
 * One row of the table: a method on a path, who answers it, who may call it, and how often.
 *
 * @param streamed whether its body passes as it comes, because it is too large to be held
 */
public record Route(
        String method, PathTemplate template, Upstream upstream, Access access, LimitClass limit, boolean streamed) {

    public Route(String method, PathTemplate template, Upstream upstream, Access access, LimitClass limit) {
        this(method, template, upstream, access, limit, false);
    }

    /** HEAD is GET without the body, so it needs no row of its own. */
    boolean serves(String requested) {
        return method.equals(requested) || (method.equals("GET") && requested.equals("HEAD"));
    }
}
