package se.tillit.cv.search;

import se.tillit.platform.search.TermFrequencies;
import se.tillit.text.Clause;
import se.tillit.text.TextQuery;

/**
 * The two ways to run a search, because neither is fast for every query and PostgreSQL's planner picks the wrong one for
 * words that go together: newest first until enough are found, or all matches from the index and then the newest of them.
 */
enum Shape {
    /** The case hides the words from the GIN index: rows come in order and are looked at until there are enough. */
    IN_ORDER(
            "case c.visibility when 'ANONYMOUS' then c.anonymous_words when 'PUBLIC' then c.public_words end"
                    + " @@ cast(:words as tsquery)",
            "c.updated_at"),

    /** The sum hides the order from the btree index: all matches come from the GIN indexes and are sorted. */
    FROM_INDEX(
            "(c.visibility = 'ANONYMOUS' and c.anonymous_words @@ cast(:words as tsquery)"
                    + " or c.visibility = 'PUBLIC' and c.public_words @@ cast(:words as tsquery))",
            "(c.updated_at + interval '0')");

    private final String words;
    private final String updated;

    Shape(String words, String updated) {
        this.words = words;
        this.updated = updated;
    }

    /** The cheaper one for a query that needs so many rows. */
    static Shape cheaperFor(TextQuery query, TermFrequencies.Snapshot terms, int needed) {
        boolean inOrder = terms.cheaperInOrder(
                query.words().stream().map(Clause.Word::anyOf).toList(), needed);
        return inOrder ? IN_ORDER : FROM_INDEX;
    }

    /** The condition on words, with parameter {@code :words}. */
    String words() {
        return words;
    }

    /** The time of update to sort and continue by. */
    String updated() {
        return updated;
    }
}
