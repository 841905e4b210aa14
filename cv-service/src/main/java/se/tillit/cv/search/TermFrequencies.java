package se.tillit.cv.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import se.tillit.text.Clause;

/**
 * In which share of the CVs a word stands, from PostgreSQL's own statistics: they cost nothing to keep and are as old as
 * the last autovacuum. They choose how a search runs and never what it finds.
 */
@ApplicationScoped
class TermFrequencies {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Session database;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(1, Map.of(), Instant.MIN);

    TermFrequencies(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The statistics, at most a minute after PostgreSQL. */
    Snapshot current() {
        Snapshot present = snapshot;
        if (clock.instant().minus(FRESH).isAfter(present.readAt())) {
            snapshot = present = read();
        }
        return present;
    }

    /** The statistics as they are now. */
    @Transactional
    Snapshot read() {
        List<Tuple> terms = database.createNativeQuery("""
            select t.term, max(t.share)
            from pg_stats s
            cross join unnest(cast(cast(s.most_common_elems as text) as text[]),
                              cast(s.most_common_elem_freqs as float8[])) as t (term, share)
            where s.schemaname = current_schema() and s.tablename = 'cv'
              and s.attname in ('anonymous_words', 'public_words')
              and t.term is not null
            group by t.term
            """, Tuple.class).getResultList();
        Number rows = (Number) database.createNativeQuery(
                        "select greatest(reltuples, 1) from pg_class where oid = cast('cv' as regclass)", Float.class)
                .getSingleResult();
        return new Snapshot(
                rows.doubleValue(),
                terms.stream()
                        .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Double.class))),
                clock.instant());
    }

    /**
     * The statistics at one time.
     *
     * @param rows how many CVs there are
     * @param shares in which share of them a lexeme stands; rarer ones are not listed
     */
    record Snapshot(double rows, Map<String, Double> shares, Instant readAt) {

        Snapshot {
            shares = Map.copyOf(shares);
        }

        /** The share of CVs that have one of a word's lexemes. What is not listed is taken to stand in a single CV. */
        double share(Clause.Word word) {
            double sum = word.anyOf().stream()
                    .mapToDouble(lexeme -> shares.getOrDefault(lexeme, 1 / rows))
                    .sum();
            return Math.min(1, sum);
        }
    }
}
