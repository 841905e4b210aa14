package se.tillit.cv.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.cv.disclosure.LiveGrants;

/** A person's cases, for herself. */
@ApplicationScoped
class OwnCases {

    private static final String CASES = """
        select k.number as number, k.id as id, k.employer_id as employer, e.legal_name as employer_name, c.id as cv,
               k.job_ad_id as job_ad, k.subject as subject, k.opened_at as opened_at,
               case when k.state = 'ACCEPTED' and not exists (
                        select from disclosure d where d.case_number = k.number and LIVE) then 'ENDED' else k.state end as status,
               (select max(m.written_at) from case_message m where m.case_number = k.number) as last_message_at,
               MESSAGES as messages
        from contact_case k
        join cv c on c.number = k.cv_number
        left join employer_access e on e.employer_id = k.employer_id
        where k.owner = :owner and CONDITION
        order by k.number desc limit :limit
        """.replace("LIVE", LiveGrants.LIVE);

    private static final String LIST =
            CASES.replace("CONDITION", "k.number < :before").replace("MESSAGES", "cast(null as text)");

    private static final String ONE = CASES.replace("CONDITION", "k.id = :id").replace("MESSAGES", """
        (select cast(jsonb_agg(jsonb_build_object('id', m.id, 'author', m.author, 'message', m.message, 'contactDetails',
                     m.contact_details, 'disclosureId', m.disclosure_id, 'writtenAt', m.written_at) order by m.number) as text)
         from case_message m where m.case_number = k.number)
        """);

    private final Session database;
    private final Clock clock;

    OwnCases(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Newest first, before a case's number. */
    @Transactional
    List<OwnCase> newestFirst(UUID owner, Optional<Long> before, int limit) {
        return database
                .createNativeQuery(LIST, Tuple.class)
                .setParameter("owner", owner)
                .setParameter("now", clock.instant())
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(OwnCases::row)
                .toList();
    }

    /** One with its messages. */
    @Transactional
    Optional<OwnCase> one(UUID owner, UUID id) {
        return database
                .createNativeQuery(ONE, Tuple.class)
                .setParameter("owner", owner)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .setParameter("limit", 1)
                .getResultList()
                .stream()
                .map(OwnCases::row)
                .findFirst();
    }

    private static OwnCase row(Tuple row) {
        return new OwnCase(
                row.get("number", Long.class),
                row.get("id", UUID.class),
                OwnCase.Status.valueOf(row.get("status", String.class)),
                row.get("employer", UUID.class),
                row.get("employer_name", String.class),
                row.get("cv", UUID.class),
                row.get("job_ad", UUID.class),
                row.get("subject", String.class),
                row.get("opened_at", Instant.class),
                row.get("last_message_at", Instant.class),
                Optional.ofNullable(row.get("messages", String.class))
                        .map(OwnCase.Messages.JSON::convertToEntityAttribute)
                        .orElse(null));
    }
}
