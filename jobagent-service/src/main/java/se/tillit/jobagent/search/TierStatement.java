package se.tillit.jobagent.search;

import java.util.Optional;
import org.hibernate.query.NativeQuery;

/** A tier as the database is asked for it, in one of the two shapes. */
record TierStatement(Tier tier, Shape shape) {

    /** The newest of these behind a position, at most as many as a parameter says. */
    String select(String columns, boolean since, Optional<Position> behind, String limit) {
        String published = shape.published();
        return "(select %s as titled, %s from job_ad a where %s%s%s%s order by %s desc, a.id desc limit :%s)"
                .formatted(
                        tier.titled(),
                        columns,
                        JobRow.OPEN,
                        tier.query().isEmpty() ? "" : " and " + shape.words(parameter()),
                        since ? " and " + published + " >= :since" : "",
                        behind.filter(position -> position.titled() == tier.titled())
                                        .isPresent()
                                ? " and (" + published + ", a.id) < (:behindAt, :behindId)"
                                : "",
                        published,
                        limit);
    }

    void bind(NativeQuery<?> statement) {
        if (!tier.query().isEmpty()) {
            statement.setParameter(parameter(), tier.query().toTsquery());
        }
    }

    private String parameter() {
        return tier.titled() ? "titledWords" : "words";
    }
}
