package se.tillit.consent.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The rules by category. */
@Singleton
class RetentionPolicies implements PanacheRepositoryBase<RetentionPolicy, String> {

    private static final String ACCOUNT = "account";

    /** The rule for accounts as it is now. */
    RetentionRule account() {
        return findById(ACCOUNT).rule();
    }

    /** @throws ProblemException 404 when there is no such category */
    RetentionPolicy locked(String category) {
        return findByIdOptional(category, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
