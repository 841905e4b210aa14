package se.tillit.cv.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.disclosure.LiveGrants;
import se.tillit.cv.reference.References;
import se.tillit.cv.view.EmployerNotVerifiedException;
import se.tillit.cv.view.EmployerSight;

/**
 * An employer's cases. One statement decides whether each goes on for this employer at this moment, and lets out what it
 * says only then; so a refusal, a block, an INACTIVE or deleted CV, an expiry and an erasure are one and the same.
 */
@ApplicationScoped
class EmployerCases {

    /** Whether a case {@code k}, with its CV {@code c} if that is seen, goes on. */
    private static final String GOES_ON = """
        c.number is not null
        and (k.state = 'OPEN' or k.state = 'ACCEPTED' and exists (
            select from disclosure d where d.case_number = k.number and
        """ + LiveGrants.LIVE + "))";

    private static final String CASES = "with " + EmployerSight.EMPLOYER + ", known as materialized ("
            + """
        select k.*, c.reference_epoch as epoch, (GOES_ON) as goes_on,
               exists (select from disclosure d where d.case_number = k.number and LIVE) as disclosed
        from employer e
        join contact_case k on k.employer_id = e.employer_id and CONDITION
        left join cv c on c.number = k.cv_number and SEEN
        order by k.number desc limit :limit)
        select e.employer_id as employer, k.number as number, k.id as id, k.opened_at as opened_at,
               case when k.goes_on then k.state else 'CLOSED' end as status,
               case when k.goes_on then k.subject end as subject,
               case when k.goes_on then k.job_ad_id end as job_ad,
               case when k.goes_on and (k.reference_epoch = k.epoch or k.disclosed) then k.cv_number end as cv,
               k.epoch as epoch, MESSAGES as messages
        from employer e left join known k on true
        order by k.number desc
        """.replace("GOES_ON", GOES_ON).replace("LIVE", LiveGrants.LIVE).replace("SEEN", EmployerSight.SEEN);

    private static final String LIST =
            CASES.replace("CONDITION", "k.number < :before").replace("MESSAGES", "cast(null as text)");

    private static final String ONE = CASES.replace("CONDITION", "k.id = :id").replace("MESSAGES", """
        (select cast(jsonb_agg(jsonb_build_object('id', m.id, 'author', m.author, 'message', m.message,
                     'contactDetails', m.contact_details, 'writtenAt', m.written_at) order by m.number) as text)
         from case_message m where m.case_number = k.number and k.goes_on)
        """);

    private static final String TO_WRITE_ON =
            "with " + EmployerSight.EMPLOYER + """
        select k.number as number, k.owner as owner
        from employer e
        join contact_case k on k.employer_id = e.employer_id and k.id = :id
        join cv c on c.number = k.cv_number
        where SEEN and GOES_ON
        for update of k
        """.replace("GOES_ON", GOES_ON).replace("SEEN", EmployerSight.SEEN);

    private final Session database;
    private final References references;
    private final Clock clock;

    EmployerCases(Session database, References references, Clock clock) {
        this.database = database;
        this.references = references;
        this.clock = clock;
    }

    /** Newest first, before a case's number. */
    @Transactional
    List<EmployerCase> newestFirst(UUID caller, Optional<Long> before, int limit) {
        return cases(
                caller,
                LIST,
                query -> query.setParameter("before", before.orElse(Long.MAX_VALUE))
                        .setParameter("limit", limit));
    }

    /** One with its messages. */
    @Transactional
    Optional<EmployerCase> one(UUID caller, UUID id) {
        return cases(caller, ONE, query -> query.setParameter("id", id).setParameter("limit", 1)).stream()
                .findFirst();
    }

    /** A case that goes on for the caller's employer, locked to the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Live> lock(UUID caller, UUID id) {
        return database
                .createNativeQuery(TO_WRITE_ON, Tuple.class)
                .setParameter("caller", caller)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Live(row.get("number", Long.class), row.get("owner", UUID.class)));
    }

    /** A case that goes on. */
    record Live(long number, UUID owner) {}

    private List<EmployerCase> cases(
            UUID caller, String statement, java.util.function.UnaryOperator<NativeQuery<Tuple>> with) {
        List<Tuple> rows = with.apply(database.createNativeQuery(statement, Tuple.class)
                        .setParameter("caller", caller)
                        .setParameter("now", clock.instant()))
                .getResultList();
        if (rows.isEmpty()) {
            throw new EmployerNotVerifiedException();
        }
        return rows.stream()
                .filter(row -> row.get("number") != null)
                .map(this::row)
                .toList();
    }

    private EmployerCase row(Tuple row) {
        return new EmployerCase(
                row.get("number", Long.class),
                row.get("id", UUID.class),
                EmployerCase.Status.valueOf(row.get("status", String.class)),
                row.get("opened_at", Instant.class),
                ref(row),
                row.get("subject", String.class),
                row.get("job_ad", UUID.class),
                Optional.ofNullable(row.get("messages", String.class))
                        .map(EmployerCase.Messages.JSON::convertToEntityAttribute)
                        .orElse(null));
    }

    private @Nullable String ref(Tuple row) {
        Long cv = row.get("cv", Long.class);
        return cv == null
                ? null
                : references.refFor(row.get("employer", UUID.class), cv, row.get("epoch", Integer.class));
    }
}
