package se.tillit.jobagent.search;

import java.util.Optional;
import org.hibernate.query.NativeQuery;
import se.tillit.text.TextQuery;

/**
 * Hits of one rank: all that match one query, the newest first. No ad is in two tiers, so that a page can go on from one to the next.
 *
 * @param titled whether these have the words in the title, and so come first
 */
record Tier(boolean titled, TextQuery query, Shape shape) {

    /** The newest of these behind a position, at most as many as a parameter says. */
    String select(String columns, boolean since, Optional<Position> behind, String limit) {
        String published = shape.published();
        return "(select %s as titled, %s from job_ad a where %s%s%s%s order by %s desc, a.id desc limit :%s)"
                .formatted(
                        titled,
                        columns,
                        JobRow.OPEN,
                        query.isEmpty() ? "" : " and " + shape.words(parameter()),
                        since ? " and " + published + " >= :since" : "",
                        behind.filter(position -> position.titled() == titled).isPresent()
                                ? " and (" + published + ", a.id) < (:behindAt, :behindId)"
                                : "",
                        published,
                        limit);
    }

    /** Whether any of these can stand behind a position. */
    boolean goesOnBehind(Position position) {
        return !titled || position.titled();
    }

    void bind(NativeQuery<?> statement) {
        if (!query.isEmpty()) {
            statement.setParameter(parameter(), query.toTsquery());
        }
    }

    private String parameter() {
        return titled ? "titledWords" : "words";
    }
}
