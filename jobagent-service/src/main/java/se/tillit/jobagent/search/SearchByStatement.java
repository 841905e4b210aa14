package se.tillit.jobagent.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.platform.search.TermFrequencies;
import se.tillit.text.TextQuery;

/** Finds open ads in the database: one statement finds the page, the count and the facets. */
@ApplicationScoped
class SearchByStatement {

    private final Session database;
    private final Clock clock;
    private final TermFrequencies frequencies;

    SearchByStatement(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.frequencies = new TermFrequencies(database, clock, "job_ad", List.of("lexemes"));
    }

    /** In the shape that is likely to be the faster one. */
    @Transactional
    Found find(Criteria criteria, Sort sort, Optional<Position> behind, int limit, boolean facets) {
        TermFrequencies.Snapshot terms = frequencies.current();
        return find(criteria, sort, behind, limit, facets, query -> Shape.cheaperFor(query, terms, counted(facets)));
    }

    /** In given shapes. */
    @Transactional
    Found find(
            Criteria criteria,
            Sort sort,
            Optional<Position> behind,
            int limit,
            boolean facets,
            Function<TextQuery, Shape> shape) {
        List<TierStatement> tiers = Tier.of(criteria, sort).stream()
                .map(tier -> new TierStatement(tier, shape.apply(tier.query())))
                .toList();
        Instant since = criteria.postedAfter();
        NativeQuery<Tuple> query = database.createNativeQuery(
                        statement(tiers, since != null, behind, facets), Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("counted", counted(facets))
                .setParameter("limit", limit + 1);
        tiers.forEach(tier -> tier.bind(query));
        if (since != null) {
            query.setParameter("since", since);
        }
        behind.ifPresent(position ->
                query.setParameter("behindAt", position.publishedAt()).setParameter("behindId", position.id()));
        List<Tuple> rows = query.getResultList();
        return new Found(
                rows.stream()
                        .filter(row -> row.get("id") != null)
                        .map(SearchByStatement::hit)
                        .toList(),
                rows.getFirst().get("total", Long.class),
                Facets.read(rows.getFirst().get("facets", String.class)));
    }

    private static int counted(boolean facets) {
        return facets ? Facets.BEST : Count.MOST + 1;
    }

    /** The first page is cut from the rows that are counted anyway; a later one is read from its position on. */
    static String statement(List<TierStatement> tiers, boolean since, Optional<Position> behind, boolean facets) {
        String order = " order by titled desc, published_at desc, id desc ";
        String counted = tiers.stream()
                .map(tier -> tier.select("a.id, a.published_at, " + Facets.COLUMNS, since, Optional.empty(), "counted"))
                .collect(Collectors.joining(" union all "));
        String page = behind.map(position -> tiers.stream()
                        .filter(tier -> tier.tier().goesOnBehind(position))
                        .map(tier -> tier.select("a.id, a.published_at", since, behind, "limit"))
                        .collect(Collectors.joining(" union all ", "(", ") later")))
                .orElse("counted");
        return "with counted as materialized (select * from (" + counted + ") hits" + order + "limit :counted),"
                + " page as materialized (select titled, id, published_at from " + page + order + "limit :limit)"
                + " select (select count(*) from (select 1 from counted limit " + (Count.MOST + 1)
                + ") first) as total, "
                + (facets ? Facets.of("counted") : "cast(null as text)") + " as facets, p.titled, " + JobRow.CARD
                + " from (values (1)) one (n) left join (page p join (" + JobRow.ADS + ") on p.id = a.id) on true"
                + " order by p.titled desc, p.published_at desc, p.id desc";
    }

    private static Hit hit(Tuple row) {
        JobRow job = new JobRow(row);
        return new Hit(new Position(row.get("titled", Boolean.class), job.publishedAt(), job.id()), job.card());
    }
}
