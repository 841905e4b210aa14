package se.tillit.jobagent.search;

import java.util.List;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.text.TextQuery;

/**
 * Hits of one rank: all that match one query, the newest first. No ad is in two tiers, so that a page can go on from one to the next.
 *
 * @param titled whether these have the words in the title, and so come first
 */
record Tier(boolean titled, TextQuery query) {

    /** Those that a search finds. The second tier leaves out the first one's ads by its own query, so that an index does it. */
    static List<Tier> of(Criteria criteria, Sort sort) {
        TextQuery all = criteria.query();
        TextQuery titled = criteria.titled();
        return sort == Sort.DATE || titled.isEmpty()
                ? List.of(new Tier(false, all))
                : List.of(new Tier(true, all.and(titled)), new Tier(false, all.andNot(titled)));
    }

    /** Whether any of these can stand behind a position. */
    boolean goesOnBehind(Position position) {
        return !titled || position.titled();
    }
}
