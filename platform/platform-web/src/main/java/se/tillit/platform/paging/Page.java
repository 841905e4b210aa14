package se.tillit.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. {@code nextCursor} is null on the last one. */
public record Page<T>(
        List<T> items, @Schema(nullable = true) @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from rows that were read with one more than the limit, and names the next one.
     *
     * @param position the position after a row, to be sealed into the cursor
     */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, String> position) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, limit), position.apply(rows.get(limit - 1)));
    }

    /** The same page with other items, for turning rows into what is sent. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor);
    }
}
