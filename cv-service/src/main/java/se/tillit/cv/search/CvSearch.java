package se.tillit.cv.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import se.tillit.cv.view.EmployerNotVerifiedException;
import se.tillit.cv.view.EmployerSight;
import se.tillit.cv.view.ViewKind;
import se.tillit.platform.search.TermFrequencies;
import se.tillit.text.TextQuery;

/**
 * Finds CVs for an employer. One statement decides who may search, which CVs exist for that employer, which of them match
 * by the words of their state, how many, and what the cards show; nothing of its result is decided anywhere else.
 */
@ApplicationScoped
class CvSearch {

    private final Session database;
    private final TermFrequencies frequencies;

    CvSearch(Session database, Clock clock) {
        this.database = database;
        this.frequencies = frequencies(database, clock);
    }

    static TermFrequencies frequencies(Session database, Clock clock) {
        return new TermFrequencies(database, clock, "cv", List.of("anonymous_words", "public_words"));
    }

    /** A page of hits, one more than asked for if there are more, and how many there are in all, counted to 201. */
    record Found(List<Hit> hits, long total) {

        Found {
            hits = List.copyOf(hits);
        }
    }

    /** @throws EmployerNotVerifiedException when the caller's employer may see no CV at all */
    @Transactional
    Found find(UUID caller, Criteria criteria, Optional<Position> behind, int limit) {
        Shape cheaper = Shape.cheaperFor(criteria.query(), frequencies.current(), Count.MOST + 1);
        return find(caller, criteria, behind, limit, cheaper);
    }

    /** In a given shape; which one changes how long it takes and never what is found. */
    @Transactional
    Found find(UUID caller, Criteria criteria, Optional<Position> behind, int limit, Shape shape) {
        TextQuery words = criteria.query();
        NativeQuery<Tuple> query = database.createNativeQuery(
                        statement(shape, !words.isEmpty(), behind.isPresent()), Tuple.class)
                .setParameter("caller", caller)
                .setParameter("counted", Count.MOST + 1)
                .setParameter("limit", limit + 1);
        if (!words.isEmpty()) {
            query.setParameter("words", words.toTsquery());
        }
        behind.ifPresent(position ->
                query.setParameter("updatedAt", position.updatedAt()).setParameter("number", position.number()));
        List<Tuple> rows = query.getResultList();
        if (rows.isEmpty()) {
            throw new EmployerNotVerifiedException();
        }
        return new Found(
                rows.stream()
                        .filter(row -> row.get("number") != null)
                        .map(CvSearch::hit)
                        .toList(),
                rows.getFirst().get("total", Long.class));
    }

    /** The first page is cut from the rows that are counted anyway; a later one is read from its position on. */
    static String statement(Shape shape, boolean byWords, boolean continued) {
        String matching = byWords ? " and " + shape.words() : "";
        String order = " order by " + shape.updated() + " desc, c.number desc ";
        String later = " and (" + shape.updated() + ", c.number) < (cast(:updatedAt as timestamptz), :number) ";
        String page = continued
                ? "select c.number from cv c where " + EmployerSight.SEEN + matching + later + order + "limit :limit"
                : "select number from counted order by updated_at desc, number desc limit :limit";
        return "with " + EmployerSight.EMPLOYER
                + ", counted as materialized (select c.number, c.updated_at from cv c where "
                + EmployerSight.SEEN + matching + order + "limit :counted), page as materialized (" + page + ") "
                + """
                select e.employer_id as employer, (select count(*) from counted) as total,
                       c.number as number, c.reference_epoch as epoch, c.visibility as view, c.updated_at as updated_at,
                       case c.visibility when 'ANONYMOUS' then c.anonymous_card when 'PUBLIC' then c.public_card end as card
                from employer e left join (page p join cv c on c.number = p.number) on true
                order by c.updated_at desc, c.number desc
                """;
    }

    private static Hit hit(Tuple row) {
        return new Hit(
                row.get("employer", UUID.class),
                row.get("number", Long.class),
                row.get("epoch", Integer.class),
                ViewKind.valueOf(row.get("view", String.class)),
                row.get("updated_at", Instant.class),
                Card.Column.JSON.convertToEntityAttribute(row.get("card", String.class)));
    }
}
