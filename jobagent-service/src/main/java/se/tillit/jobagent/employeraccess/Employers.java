package se.tillit.jobagent.employeraccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The caller's employer. */
@ApplicationScoped
public class Employers {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private static final String WHO = """
            select employer_id, legal_name from employer_access join employer_access_member using (employer_id)
            where account_id = :caller and verified and not suspended
            """;

    private final Session database;

    Employers(Session database) {
        this.database = database;
    }

    /** An employer that may advertise, and its name. */
    public record Employer(UUID id, String name) {}

    /**
     * The employer that somebody advertises for.
     *
     * @throws ProblemException 403 when the caller's employer may not advertise, 503 when its name is not known yet
     */
    @SuppressWarnings("unchecked") // a native query of two columns
    @Transactional(Transactional.TxType.MANDATORY)
    public Employer of(UUID caller) {
        List<Tuple> found = database.createNativeQuery(WHO, Tuple.class)
                .setParameter("caller", caller)
                .getResultList();
        Tuple row =
                found.stream().findFirst().orElseThrow(() -> new ProblemException(ProblemType.EMPLOYER_NOT_VERIFIED));
        @Nullable String name = row.get(1, String.class);
        if (name == null) {
            throw new ProblemException(ProblemType.UNAVAILABLE).retryAfter(RETRY);
        }
        return new Employer(row.get(0, UUID.class), name);
    }
}
