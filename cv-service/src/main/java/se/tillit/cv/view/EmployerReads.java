package se.tillit.cv.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.cv.reference.CvReference;
import se.tillit.cv.reference.References;

/** Releases CVs to employers, one statement each: it decides, returns the view that the state allows, and logs the read. */
@ApplicationScoped
class EmployerReads {

    /**
     * The row is share-locked as it is read, so a CV that is deleted meanwhile is either logged and released or neither.
     */
    private static final String READ =
            "with " + EmployerSight.EMPLOYER + ", seen as materialized (" + """
                    select c.number, c.version, c.visibility,
                           case c.visibility when 'ANONYMOUS' then c.anonymous_view when 'PUBLIC' then c.public_view end as body
                    from cv c
                    where c.number = :number and c.reference_epoch = :epoch
                    and
                """ + EmployerSight.SEEN + """
                    for key share of c),
                logged as (
                    insert into cv_read (cv_number, cv_version, employer_id, view, read_at)
                    select s.number, s.version, e.employer_id, s.visibility, :now from seen s cross join employer e)
                select e.employer_id as employer, s.body as body from employer e left join seen s on true
                """;

    private static final String WHO = "with " + EmployerSight.EMPLOYER + " select employer_id from employer";

    private static final CvReference NOWHERE = new CvReference(-1, -1);

    private final Session database;
    private final References references;
    private final Clock clock;

    EmployerReads(Session database, References references, Clock clock) {
        this.database = database;
        this.references = references;
        this.clock = clock;
    }

    /**
     * What the caller's employer sees under this reference. One that is made up costs the same look-up as one whose CV
     * is closed.
     *
     * @throws EmployerNotVerifiedException when the caller's employer may see no CV at all
     */
    @Transactional
    Optional<EmployerView> read(UUID caller, String ref) {
        UUID employer = employerOf(caller).orElseThrow(EmployerNotVerifiedException::new);
        CvReference cv = references.resolve(employer, ref).orElse(NOWHERE);
        List<Tuple> rows = database.createNativeQuery(READ, Tuple.class)
                .setParameter("caller", caller)
                .setParameter("number", cv.cvNumber())
                .setParameter("epoch", cv.epoch())
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .findFirst()
                .filter(row -> employer.equals(row.get("employer", UUID.class)))
                .map(row -> Optional.ofNullable(row.get("body", String.class)))
                .orElseThrow(EmployerNotVerifiedException::new)
                .map(StoredView.JSON::convertToEntityAttribute)
                .map(view -> view.withRef(ref));
    }

    /** Only to read the reference with; the statement that releases decides again. */
    private Optional<UUID> employerOf(UUID caller) {
        List<UUID> found = database.createNativeQuery(WHO, UUID.class)
                .setParameter("caller", caller)
                .getResultList();
        return found.stream().findFirst();
    }
}
