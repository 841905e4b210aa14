package se.tillit.jobagent.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.text.TextQuery;

/** Counts the open ads that criteria find, as exactly as it is told (decision D9). */
@ApplicationScoped
class Preview {

    private static final int MOST = 200;

    private final Session database;
    private final Clock clock;

    Preview(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    String total(Criteria criteria) {
        TextQuery query = criteria.query();
        Instant since = criteria.postedAfter();
        NativeQuery<Long> count = database.createNativeQuery(
                        """
                        select count(*) from (select 1 from job_ad a
                            where a.state = 'OPEN' and (a.closes_at is null or a.closes_at > :now) %s %s limit :most) some
                        """.formatted(
                                        query.isEmpty() ? "" : "and a.lexemes @@ cast(:query as tsquery)",
                                        since == null ? "" : "and a.published_at >= :since"),
                        Long.class)
                .setParameter("now", clock.instant())
                .setParameter("most", MOST + 1);
        if (!query.isEmpty()) {
            count.setParameter("query", query.toTsquery());
        }
        if (since != null) {
            count.setParameter("since", since);
        }
        long found = count.getSingleResult();
        return found > MOST ? MOST + "+" : Long.toString(found);
    }
}
