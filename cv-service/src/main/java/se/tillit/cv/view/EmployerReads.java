package se.tillit.cv.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import se.tillit.cv.disclosure.LiveGrants;
import se.tillit.cv.document.CvDraft;
import se.tillit.cv.document.CvDraftColumn;
import se.tillit.cv.document.ShownField;
import se.tillit.cv.document.Visibility;
import se.tillit.cv.profile.Boxes;
import se.tillit.cv.profile.BoxesColumn;
import se.tillit.cv.reference.CvReference;
import se.tillit.cv.reference.References;

/** Releases CVs to employers, one statement each: it decides, returns the view that the state allows, and logs the read. */
@ApplicationScoped
class EmployerReads {

    /**
     * The row is share-locked as it is read, so a CV that is deleted meanwhile is either logged and released or neither.
     * What a live grant needs to be shown leaves the database only when there is one.
     */
    private static final String READ = "with " + EmployerSight.EMPLOYER + ", seen as materialized (" + """
                    select c.number, c.version, c.visibility, c.owner, c.draft,
                           case c.visibility when 'ANONYMOUS' then c.anonymous_view when 'PUBLIC' then c.public_view end as body
                    from cv c
                    where c.number = :number and c.reference_epoch = :epoch
                    and
                """
            + EmployerSight.SEEN + """
                    for key share of c),
                granted as materialized (
                    select string_agg(distinct field, ',') as fields
                    from disclosure d join employer e on e.employer_id = d.employer_id join seen s on s.number = d.cv_number
                    cross join unnest(d.fields) field
                    where
                """ + LiveGrants.LIVE + """
                    ),
                logged as (
                    insert into cv_read (cv_number, cv_version, employer_id, view, read_at)
                    select s.number, s.version, e.employer_id,
                           case when g.fields is null then s.visibility else 'DISCLOSED' end, :now
                    from seen s cross join employer e cross join granted g)
                select e.employer_id as employer, s.body as body, s.visibility as visibility, g.fields as granted,
                       case when g.fields is not null then cast(s.draft as text) end as draft,
                       case when g.fields is not null then cast(p.boxes as text) end as boxes
                from employer e cross join granted g left join seen s on true
                left join profile p on p.account_id = s.owner
                """;

    private final Session database;
    private final Employers employers;
    private final References references;
    private final Clock clock;

    EmployerReads(Session database, Employers employers, References references, Clock clock) {
        this.database = database;
        this.employers = employers;
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
        UUID employer = employers.of(caller);
        CvReference cv = references.resolve(employer, ref).orElse(CvReference.NOWHERE);
        List<Tuple> rows = database.createNativeQuery(READ, Tuple.class)
                .setParameter("caller", caller)
                .setParameter("number", cv.cvNumber())
                .setParameter("epoch", cv.epoch())
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .findFirst()
                .filter(row -> employer.equals(row.get("employer", UUID.class)))
                .map(EmployerReads::released)
                .orElseThrow(EmployerNotVerifiedException::new)
                .map(view -> view.withRef(ref));
    }

    private static Optional<EmployerView> released(Tuple row) {
        return Optional.ofNullable(row.get("granted", String.class))
                .map(fields -> disclosed(row, fields))
                .or(() -> Optional.ofNullable(row.get("body", String.class))
                        .map(StoredView.JSON::convertToEntityAttribute));
    }

    private static EmployerView disclosed(Tuple row, String fields) {
        Set<ShownField> granted =
                Arrays.stream(fields.split(",")).map(ShownField::valueOf).collect(Collectors.toUnmodifiableSet());
        Boxes boxes = BoxesColumn.JSON.convertToEntityAttribute(row.get("boxes", String.class));
        CvDraft draft = CvDraftColumn.JSON.convertToEntityAttribute(row.get("draft", String.class));
        return Visibility.valueOf(row.get("visibility", String.class)) == Visibility.PUBLIC
                ? EmployerViews.open(boxes, draft, granted)
                : EmployerViews.disclosed(boxes, draft, granted);
    }
}
