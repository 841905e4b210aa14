package se.tillit.jobagent.search;

import se.tillit.platform.search.TermFrequencies;
import se.tillit.text.Clause;
import se.tillit.text.TextQuery;

/**
 * The two ways to find the newest ads that match; which one is taken changes how long it takes and never what is found. PostgreSQL's planner takes
 * the wrong one for words that go together.
 */
enum Shape {
    /** The comparison with true hides the words from the GIN index: ads come in order and are looked at until there are enough. */
    IN_ORDER("(a.lexemes @@ cast(:%s as tsquery)) is true", "a.published_at"),

    /** The sum hides the order from the btree index: all matches come from the GIN index and are sorted. */
    FROM_INDEX("a.lexemes @@ cast(:%s as tsquery)", "(a.published_at + interval '0')");

    private final String words;
    private final String published;

    Shape(String words, String published) {
        this.words = words;
        this.published = published;
    }

    /** The cheaper one for a query that needs so many ads. */
    static Shape cheaperFor(TextQuery query, TermFrequencies.Snapshot terms, int needed) {
        boolean inOrder = terms.cheaperInOrder(
                query.words().stream().map(Clause.Word::anyOf).toList(), needed);
        return inOrder ? IN_ORDER : FROM_INDEX;
    }

    /** The condition on words, which are the parameter of that name. */
    String words(String parameter) {
        return words.formatted(parameter);
    }

    /** The time of publication to sort and continue by. */
    String published() {
        return published;
    }
}
