package se.tillit.cv.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import se.tillit.cv.document.ShownField;

/** A person's disclosures, for herself. */
@ApplicationScoped
class OwnDisclosures {

    private static final String ROWS = """
            select d.number as number, d.id as id, k.id as case_id, c.id as cv_id, d.employer_id as employer,
                   e.legal_name as employer_name, d.act as act, array_to_string(d.fields, ',') as fields,
                   d.granted_at as granted_at, d.expires_at as expires_at,
                   case when not (GRANTED) then 'ENDED' when c.visibility = 'INACTIVE' then 'ASLEEP' else 'LIVE' end as status,
                   coalesce(d.ended_at, case when not (GRANTED) then d.expires_at end) as ended_at
            from disclosure d
            join contact_case k on k.number = d.case_number
            join cv c on c.number = d.cv_number
            left join employer_access e on e.employer_id = d.employer_id
            where d.owner = :owner and d.granted_at is not null and d.number < :before
            order by d.number desc limit :limit
            """.replace("GRANTED", LiveGrants.LIVE);

    private final Session database;
    private final Clock clock;

    OwnDisclosures(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Newest first, before a disclosure's number. */
    @Transactional
    List<OwnDisclosure> newestFirst(UUID owner, Optional<Long> before, int limit) {
        return database
                .createNativeQuery(ROWS, Tuple.class)
                .setParameter("owner", owner)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setParameter("limit", limit)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .map(OwnDisclosures::row)
                .toList();
    }

    private static OwnDisclosure row(Tuple row) {
        return new OwnDisclosure(
                row.get("number", Long.class),
                row.get("id", UUID.class),
                row.get("case_id", UUID.class),
                row.get("cv_id", UUID.class),
                row.get("employer", UUID.class),
                row.get("employer_name", String.class),
                Act.valueOf(row.get("act", String.class)),
                Arrays.stream(row.get("fields", String.class).split(","))
                        .map(ShownField::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                OwnDisclosure.Status.valueOf(row.get("status", String.class)),
                row.get("granted_at", Instant.class),
                row.get("expires_at", Instant.class),
                row.get("ended_at", Instant.class));
    }
}
