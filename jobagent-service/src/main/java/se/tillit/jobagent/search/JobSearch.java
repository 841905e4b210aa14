package se.tillit.jobagent.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.tillit.jobagent.criteria.Criteria;

/**
 * Finds open ads. Page, count and facets are of one snapshot of the database, not older than the question. An ad with all words in its title is more
 * relevant than one that has them elsewhere, and of two such the newer one: nothing has to be weighed ad by ad, and a page goes on exactly where the
 * last one ended. Asked outside any transaction: one that has changed ads would have others find what is not committed.
 */
@ApplicationScoped
public class JobSearch {

    private final SearchByIndex byIndex;
    private final SearchByStatement byStatement;
    private final SearchMetrics metrics;

    JobSearch(SearchByIndex byIndex, SearchByStatement byStatement, SearchMetrics metrics) {
        this.byIndex = byIndex;
        this.byStatement = byStatement;
        this.metrics = metrics;
    }

    /** How many ads match, counted to one more than {@link Count#MOST}. */
    @Transactional(Transactional.TxType.NEVER)
    public long count(Criteria criteria) {
        return find(criteria, Sort.DATE, Optional.empty(), 0, false).total();
    }

    /** By the index of this replica, or by the database itself where that is not filled, or cannot keep up. */
    @Transactional(Transactional.TxType.NEVER)
    Found find(Criteria criteria, Sort sort, Optional<Position> behind, int limit, boolean facets) {
        Optional<Found> found = byIndex.find(criteria, sort, behind, limit, facets);
        metrics.count(found.isPresent());
        return found.orElseGet(() -> byStatement.find(criteria, sort, behind, limit, facets));
    }
}
