package se.tillit.cv.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The caller's employer. */
@ApplicationScoped
class Employers {

    private static final String WHO = "with " + EmployerSight.EMPLOYER + " select employer_id from employer";

    private final Session database;

    Employers(Session database) {
        this.database = database;
    }

    /**
     * Only to read a reference with; the statement that releases something decides again.
     *
     * @throws EmployerNotVerifiedException when the caller's employer may see no CV at all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID of(UUID caller) {
        List<UUID> found = database.createNativeQuery(WHO, UUID.class)
                .setParameter("caller", caller)
                .getResultList();
        return found.stream().findFirst().orElseThrow(EmployerNotVerifiedException::new);
    }
}
