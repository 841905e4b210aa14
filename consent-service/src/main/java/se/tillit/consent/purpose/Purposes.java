package se.tillit.consent.purpose;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The published purposes. The newest version of each is the one that can be consented to. */
@Singleton
public class Purposes implements PanacheRepositoryBase<Purpose, Purpose.Id> {

    /** The newest version of each, by key. */
    public List<Purpose> current() {
        return find("from Purpose p where p.id.version = "
                        + "(select max(q.id.version) from Purpose q where q.id.key = p.id.key) order by p.id.key")
                .list();
    }

    /**
     * The newest version of one.
     *
     * @throws ProblemException 404 when there is no such purpose
     */
    public Purpose current(String key) {
        return find("id.key = ?1 order by id.version desc", key)
                .page(0, 1)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** One version of a purpose. */
    public Optional<Purpose> version(String key, int version) {
        return findByIdOptional(new Purpose.Id(key, version));
    }
}
