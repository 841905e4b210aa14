package se.tillit.jobagent.click;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** How often partners' ads were opened: one number for each partner, ad and day, and no row for a click. */
@ApplicationScoped
class Clicks {

    private static final String COUNT = """
            insert into ad_click as known (partner_id, ad_id, day, clicks) values (:partner, :ad, :day, 1)
            on conflict (partner_id, day, ad_id) do update set clicks = known.clicks + 1
            """;

    private final Session database;

    Clicks(Session database) {
        this.database = database;
    }

    /** What is behind a row in a partner's list. */
    record Position(LocalDate day, UUID adId) {

        String written() {
            return day + ":" + adId;
        }

        static Position read(String written) {
            int colon = written.indexOf(':');
            return new Position(
                    LocalDate.parse(written.substring(0, colon)), UUID.fromString(written.substring(colon + 1)));
        }
    }

    /** Counts one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void count(UUID partnerId, UUID adId, LocalDate day) {
        database.createNativeMutationQuery(COUNT)
                .setParameter("partner", partnerId)
                .setParameter("ad", adId)
                .setParameter("day", day)
                .executeUpdate();
    }

    /** A partner's own counts from one day to another, by day and ad. */
    @Transactional
    List<ClickCount> ofPartner(UUID partnerId, LocalDate from, LocalDate to, Optional<Position> behind, int limit) {
        var query = database.createNativeQuery(
                        """
                        select c.day, c.ad_id, a.external_id, c.clicks
                        from ad_click c join job_ad a on a.id = c.ad_id
                        where c.partner_id = :partner and c.day between :from and :to %s
                        order by c.day, c.ad_id limit :limit
                        """.formatted(behind.isPresent() ? "and (c.day, c.ad_id) > (:day, :ad)" : ""), Tuple.class)
                .setParameter("partner", partnerId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("limit", limit);
        behind.ifPresent(position -> query.setParameter("day", position.day()).setParameter("ad", position.adId()));
        return query.getResultList().stream().map(Clicks::row).toList();
    }

    private static ClickCount row(Tuple row) {
        return new ClickCount(
                row.get("day", LocalDate.class),
                row.get("ad_id", UUID.class),
                row.get("external_id", String.class),
                row.get("clicks", Long.class));
    }
}
