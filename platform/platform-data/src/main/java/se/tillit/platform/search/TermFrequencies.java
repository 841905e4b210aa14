package se.tillit.platform.search;

import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * In which share of a table's rows a word stands, from PostgreSQL's own statistics: they cost nothing to keep and are as
 * old as the last autovacuum. They choose how a search runs and never what it finds.
 */
public final class TermFrequencies {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Session database;
    private final Clock clock;
    private final String table;
    private final List<String> columns;
    private volatile Snapshot snapshot = new Snapshot(1, Map.of(), Instant.MIN);

    /** The words in columns of lexemes; in the one that has a word oftenest it is counted. */
    public TermFrequencies(Session database, Clock clock, String table, List<String> columns) {
        this.database = database;
        this.clock = clock;
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /** The statistics, at most a minute after PostgreSQL; read in the caller's transaction. */
    public Snapshot current() {
        Snapshot present = snapshot;
        if (clock.instant().minus(FRESH).isAfter(present.readAt())) {
            snapshot = present = read();
        }
        return present;
    }

    private Snapshot read() {
        List<Tuple> terms = database.createNativeQuery("""
            select t.term, max(t.share)
            from pg_stats s
            cross join unnest(cast(cast(s.most_common_elems as text) as text[]),
                              cast(s.most_common_elem_freqs as float8[])) as t (term, share)
            where s.schemaname = current_schema() and s.tablename = :table and s.attname in (:columns)
              and t.term is not null
            group by t.term
            """, Tuple.class)
                .setParameter("table", table)
                .setParameterList("columns", columns)
                .getResultList();
        Number rows = (Number) database.createNativeQuery(
                        "select greatest(reltuples, 1) from pg_class where oid = cast(:table as regclass)", Float.class)
                .setParameter("table", table)
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
     * @param rows how many rows there are
     * @param shares in which share of them a lexeme stands; rarer ones are not listed
     */
    public record Snapshot(double rows, Map<String, Double> shares, Instant readAt) {

        // Measured on a million rows; they are of that machine, and only their relations matter.
        private static final double ROW_IN_ORDER = 0.7 + 5.0;
        private static final double ROW_FROM_INDEX = 1.6;
        private static final double INDEX_ENTRY = 0.03;

        public Snapshot {
            shares = Map.copyOf(shares);
        }

        /** The share of rows that have one of a word's lexemes. What is not listed is taken to stand in a single row. */
        public double share(Collection<String> anyOf) {
            double sum = anyOf.stream()
                    .mapToDouble(lexeme -> shares.getOrDefault(lexeme, 1 / rows))
                    .sum();
            return Math.min(1, sum);
        }

        /**
         * Whether it is cheaper to read rows in their order until so many are found than to take all matches from the index
         * and sort them.
         *
         * @param words what each row has to have, as the lexemes of which any one will do
         */
        public boolean cheaperInOrder(List<Set<String>> words, int needed) {
            if (words.isEmpty()) {
                return true;
            }
            double share = words.stream().mapToDouble(this::share).reduce(1, (a, b) -> a * b);
            double rarest = words.stream().mapToDouble(this::share).min().orElse(1);
            double inOrder = Math.min(rows, needed / share) * ROW_IN_ORDER;
            double fromIndex = rows * share * ROW_FROM_INDEX + rows * rarest * words.size() * INDEX_ENTRY;
            return inOrder <= fromIndex;
        }
    }
}
