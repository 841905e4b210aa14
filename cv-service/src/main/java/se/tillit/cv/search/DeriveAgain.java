package se.tillit.cv.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.cv.profile.ProfileDependent;
import se.tillit.cv.profile.Profiles;

/**
 * After an upgrade, derives again what an older release derived: stricter masking must reach the CVs that nobody edits.
 * Every replica may do it, person by person under the profile's lock, beside normal work; on current rows it is one look
 * into an index.
 */
@ApplicationScoped
class DeriveAgain {

    private static final int BATCH = 100;

    private final Session database;
    private final Profiles profiles;
    private final ProfileDependent dependent;

    DeriveAgain(Session database, Profiles profiles, ProfileDependent dependent) {
        this.database = database;
        this.profiles = profiles;
        this.dependent = dependent;
    }

    @Scheduled(
            every = "${tillit.derive-again.every}",
            identity = "derive-again",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deriveOlder() {
        List<UUID> owners;
        do {
            owners = QuarkusTransaction.requiringNew().call(this::ownersOfOlder);
            owners.forEach(owner -> QuarkusTransaction.requiringNew().run(() -> derive(owner)));
        } while (!owners.isEmpty());
    }

    private void derive(UUID owner) {
        profiles.lock(owner).ifPresent(dependent::profileChanged);
    }

    private List<UUID> ownersOfOlder() {
        return database.createNativeQuery(
                        "select distinct owner from (select owner from cv where derivation < :current limit :batch)"
                                + " older",
                        UUID.class)
                .setParameter("current", EmployerRows.DERIVATION)
                .setParameter("batch", BATCH)
                .getResultList();
    }
}
