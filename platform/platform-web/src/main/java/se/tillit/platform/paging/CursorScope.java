package se.tillit.platform.paging;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Whom and which query a cursor belongs to; in another scope it does not open. */
public record CursorScope(String caller, String query, List<String> criteria) {

    public CursorScope {
        criteria = List.copyOf(criteria);
    }

    /** A scope; the criteria are everything that decides which rows the query finds and in which order. */
    public static CursorScope of(Object caller, String query, Object... criteria) {
        return new CursorScope(
                caller.toString(),
                query,
                Arrays.stream(criteria).map(String::valueOf).toList());
    }

    /** Unambiguous: every part is preceded by its length. */
    String written() {
        return "%s%s%s"
                .formatted(
                        prefixed(caller),
                        prefixed(query),
                        criteria.stream().map(CursorScope::prefixed).collect(Collectors.joining()));
    }

    private static String prefixed(String part) {
        return part.length() + ":" + part;
    }
}
