package se.tillit.jobagent.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The last version that was pulled of each copy. */
@ApplicationScoped
public class Watermarks {

    private final EntityManager database;

    Watermarks(EntityManager database) {
        this.database = database;
    }

    /** Never backwards: two replicas pull at their own pace. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reach(String copy, long version) {
        database.createNativeQuery(
                        "update pull_watermark set version = :version where copy = :copy and version < :version")
                .setParameter("copy", copy)
                .setParameter("version", version)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public long of(String copy) {
        return ((Number) database.createNativeQuery("select version from pull_watermark where copy = :copy", Long.class)
                        .setParameter("copy", copy)
                        .getSingleResult())
                .longValue();
    }
}
