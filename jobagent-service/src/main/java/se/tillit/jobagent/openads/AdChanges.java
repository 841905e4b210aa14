package se.tillit.jobagent.openads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import se.tillit.text.Lexemes;

/**
 * What has changed in ads, by the transactions that changed them. A transaction that began earlier may commit later, so no number tells what is new; a
 * snapshot does: what this one sees and the last one did not.
 */
@ApplicationScoped
class AdChanges {

    /** How many changes are read at a time. */
    static final int PAGE = 200;

    /** What is shown of an ad. The partner's name is not its own. */
    static final List<String> CARD = List.of(
            "id",
            "published_at",
            "closes_at",
            "title",
            "employer_name",
            "box_number",
            "partner_id",
            "occupation",
            "municipality",
            "county",
            "employment_type",
            "extent",
            "remote");

    private static final UUID FIRST = new UUID(0, 0);

    private static final String CHANGES = """
        select cast(present.snapshot as text) as snapshot, cast(pg_postmaster_start_time() as text) as server,
               cast(c.tx as text) as tx, c.id, c.state = 'OPEN' as open, c.published_at, c.closes_at, c.occupation, c.municipality,
               c.county, c.employment_type, c.extent, cast(c.remote as text) as remote, c.title, c.employer_name,
               c.box_number, c.partner_id,
               case when c.state = 'OPEN' then cast(c.lexemes as text) end as lexemes
        from (select pg_current_snapshot() as snapshot) present left join lateral (
            select a.* from job_ad a
            where (a.tx, a.id) > (cast(:tx as xid8), :id)
              and not pg_visible_in_snapshot(a.tx, cast(:snapshot as pg_snapshot))
              and (a.state = 'OPEN' or :closedToo)
            order by a.tx, a.id limit :page
        ) c on true
        order by c.tx, c.id
        """;

    private final Session database;

    AdChanges(Session database) {
        this.database = database;
    }

    /**
     * Some of what has changed, in the order of transactions.
     *
     * @param since whose changes are left out
     * @param seen what had been seen when this was read
     */
    record Page(Seen since, Seen seen, List<AdChange> changes, String lastTx, UUID lastId) {

        Page {
            changes = List.copyOf(changes);
        }

        /** Whether there may be more. */
        boolean isFull() {
            return changes.size() == PAGE;
        }
    }

    /** The first of what a snapshot did not see. */
    @Transactional
    Page since(Seen since) {
        return read(since, since.oldestUnseen(), FIRST);
    }

    /** What comes behind a page. */
    @Transactional
    Page behind(Page page) {
        return read(page.since(), page.lastTx(), page.lastId());
    }

    private Page read(Seen since, String tx, UUID id) {
        long before = System.nanoTime();
        List<Tuple> rows = database.createNativeQuery(CHANGES, Tuple.class)
                .setParameter("tx", tx)
                .setParameter("id", id)
                .setParameter("snapshot", since.snapshot())
                .setParameter("closedToo", !since.equals(Seen.NOTHING))
                .setParameter("page", PAGE)
                .getResultList();
        Tuple last = rows.getLast();
        boolean some = last.get("id") != null;
        return new Page(
                since,
                new Seen(last.get("server", String.class), last.get("snapshot", String.class), before),
                some ? rows.stream().map(AdChanges::change).toList() : List.of(),
                some ? last.get("tx", String.class) : tx,
                some ? last.get("id", UUID.class) : id);
    }

    private static AdChange change(Tuple row) {
        return new AdChange(
                row.get("id", UUID.class),
                Optional.of(row).filter(ad -> ad.get("open", Boolean.class)).map(AdChanges::open));
    }

    private static OpenAd open(Tuple row) {
        Map<String, String> values = new HashMap<>();
        Facet.COLUMNS.forEach((facet, column) -> put(values, facet, row.get(column, String.class)));
        return new OpenAd(
                row.get("id", UUID.class),
                row.get("published_at", Instant.class),
                Optional.ofNullable(row.get("closes_at", Instant.class)),
                values,
                card(row),
                Lexemes.ofTsvector(row.get("lexemes", String.class)));
    }

    private static Map<String, String> card(Tuple row) {
        Map<String, String> card = new HashMap<>();
        CARD.forEach(column -> put(card, column, shown(row.get(column))));
        return card;
    }

    /** Of a time its microseconds, which are read sooner than its text. */
    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof Instant time ? Ranked.micros(time) : value;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
