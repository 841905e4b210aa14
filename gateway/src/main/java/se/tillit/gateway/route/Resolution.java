package se.tillit.gateway.route;

import java.util.Set;

/** What the table says about a method and a path. */
public sealed interface Resolution {

    /** No such path. */
    record Unknown() implements Resolution {}

    /**
     * The path exists, the method does not.
     *
     * @param allowed every method that the path has, as {@code Allow} lists them
     */
    record OtherMethods(PathTemplate template, Set<String> allowed) implements Resolution {}

    /** The row that is meant. */
    record Found(Route route, RequestPath path) implements Resolution {}
}
