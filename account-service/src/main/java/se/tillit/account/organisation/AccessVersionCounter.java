package se.tillit.account.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * One row for all organisations, locked from the change to its commit. Changes therefore commit in the order of their
 * numbers, and cv-service, which asks for everything above its last number, misses none. Take it last in a transaction.
 */
@ApplicationScoped
class AccessVersionCounter implements AccessVersions {

    private final EntityManager database;

    AccessVersionCounter(EntityManager database) {
        this.database = database;
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
}
