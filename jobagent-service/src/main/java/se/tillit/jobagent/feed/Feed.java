package se.tillit.jobagent.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.jobagent.ad.ChangeKind;
import se.tillit.jobagent.search.Job;
import se.tillit.jobagent.search.JobRow;

/**
 * The feed, from the reading side. A row's number says when it was written, not when it was committed: a reader that went on behind the highest
 * number would never see a row that a slow transaction committed later. So only rows of transactions are read that are over, along with all
 * before them, and in the order of transactions; a slow one holds the feed up and loses nothing.
 */
@ApplicationScoped
class Feed {

    private static final String BEHIND = "select cast(cast(c.tx as text) as bigint) as tx, c.seq, c.ad_id, c.kind, ("
            + JobRow.OPEN + ") as open, " + JobRow.WHOLE
            + " from job_ad_change c join (" + JobRow.ADS + ") on a.id = c.ad_id"
            + " where c.tx < pg_snapshot_xmin(pg_current_snapshot())"
            + " and (c.tx, c.seq) > (cast(cast(:tx as text) as xid8), :seq)"
            + " order by c.tx, c.seq limit :limit";

    /** The first of the rows from a time on; where there is none yet, the next one to come. */
    private static final String FROM = """
            select cast(cast(coalesce(f.tx, pg_snapshot_xmin(pg_current_snapshot())) as text) as bigint) as tx,
                   coalesce(f.seq, 1) - 1 as seq
            from (values (1)) one (n)
            left join (select tx, seq from (select tx, seq from job_ad_change where at >= :since order by at limit 1000) early
                       order by tx, seq limit 1) f on true
            """;

    private final Session database;
    private final Clock clock;

    Feed(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Something that happened.
     *
     * @param job the ad as it is now, when it is open now
     */
    record Entry(FeedPosition position, UUID id, ChangeKind change, Optional<Job> job) {}

    /** The next entries behind a position; fewer than asked for when there are no more yet. */
    @Transactional
    List<Entry> behind(FeedPosition position, int limit) {
        return database
                .createNativeQuery(BEHIND, Tuple.class)
                .setParameter("tx", Long.toString(position.transaction()))
                .setParameter("seq", position.row())
                .setParameter("now", clock.instant())
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(Feed::entry)
                .toList();
    }

    /** The position before everything that was written at a time or later. */
    @Transactional
    FeedPosition from(Instant time) {
        Tuple first = database.createNativeQuery(FROM, Tuple.class)
                .setParameter("since", time)
                .getSingleResult();
        return new FeedPosition(first.get("tx", Long.class), first.get("seq", Long.class));
    }

    private static Entry entry(Tuple row) {
        boolean open = row.get("open", Boolean.class);
        return new Entry(
                new FeedPosition(row.get("tx", Long.class), row.get("seq", Long.class)),
                row.get("ad_id", UUID.class),
                ChangeKind.valueOf(row.get("kind", String.class)),
                open ? Optional.of(new JobRow(row).whole(null)) : Optional.empty());
    }
}
