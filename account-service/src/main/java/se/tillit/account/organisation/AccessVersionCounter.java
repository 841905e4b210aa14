package se.tillit.account.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;
import se.tillit.events.account.EmployerAccessChanged;
import se.tillit.platform.outbox.Outbox;

/**
 * One row for all organisations, locked from the change to its commit. Changes therefore commit in the order of their
 * numbers, and cv-service, which asks for everything above its last number, misses none. Take it last in a transaction.
 */
@ApplicationScoped
class AccessVersionCounter implements AccessVersions {

    private final EntityManager database;
    private final Outbox outbox;

    AccessVersionCounter(EntityManager database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long next() {
        return ((Number) database.createNativeQuery(
                                "update access_version set version = version + 1 where id = 1 returning version",
                                Long.class)
                        .getSingleResult())
                .longValue();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(EmployerAccess access) {
        outbox.append(new EmployerAccessChanged(
                access.employerId(),
                access.version(),
                access.verified(),
                access.suspended(),
                access.country(),
                Set.copyOf(access.members())));
    }
}
