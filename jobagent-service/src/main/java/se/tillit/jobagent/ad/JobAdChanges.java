package se.tillit.jobagent.ad;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The feed, from the writing side. */
@ApplicationScoped
public class JobAdChanges {

    private final EntityManager database;

    JobAdChanges(EntityManager database) {
        this.database = database;
    }

    /** Adds a row in the transaction of the change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(JobAd ad, ChangeKind kind, Instant now) {
        database.createNativeQuery("insert into job_ad_change (ad_id, kind, at) values (:ad, :kind, :now)")
                .setParameter("ad", ad.id())
                .setParameter("kind", kind.name())
                .setParameter("now", now)
                .executeUpdate();
    }
}
