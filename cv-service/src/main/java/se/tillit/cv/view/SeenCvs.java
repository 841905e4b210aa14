package se.tillit.cv.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.cv.reference.CvReference;
import se.tillit.cv.reference.References;
import se.tillit.platform.erasure.Tombstones;

/** Whether a CV exists for an employer that wants to do something about it. */
@ApplicationScoped
public class SeenCvs {

    private static final String SEEN =
            "with " + EmployerSight.EMPLOYER + ", seen as materialized (" + """
                    select c.number, c.owner from cv c
                    where c.number = :number and c.reference_epoch = :epoch
                    and
                """ + EmployerSight.SEEN + """
                    for key share of c)
                select e.employer_id as employer, s.owner as owner from employer e left join seen s on true
                """;

    private final Session database;
    private final Employers employers;
    private final References references;
    private final Tombstones tombstones;

    SeenCvs(Session database, Employers employers, References references, Tombstones tombstones) {
        this.database = database;
        this.employers = employers;
        this.references = references;
        this.tombstones = tombstones;
    }

    /**
     * The CV behind a reference, kept from being deleted and its owner from being erased until the transaction ends.
     *
     * @throws EmployerNotVerifiedException when the caller's employer may see no CV at all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<SeenCv> hold(UUID caller, String ref) {
        UUID employer = employers.of(caller);
        CvReference cv = references.resolve(employer, ref).orElse(CvReference.NOWHERE);
        if (ownerErased(cv)) {
            return Optional.empty();
        }
        return database
                .createNativeQuery(SEEN, Tuple.class)
                .setParameter("caller", caller)
                .setParameter("number", cv.cvNumber())
                .setParameter("epoch", cv.epoch())
                .getResultList()
                .stream()
                .findFirst()
                .filter(row -> employer.equals(row.get("employer", UUID.class)))
                .map(row -> Optional.ofNullable(row.get("owner", UUID.class)))
                .orElseThrow(EmployerNotVerifiedException::new)
                .map(owner -> new SeenCv(employer, cv.cvNumber(), cv.epoch(), owner));
    }

    private boolean ownerErased(CvReference cv) {
        return tombstones.stands(database
                .createNativeQuery("select owner from cv where number = :number", UUID.class)
                .setParameter("number", cv.cvNumber())
                .getResultList()
                .stream()
                .findFirst()
                .orElse(Tombstones.NOBODY));
    }
}
