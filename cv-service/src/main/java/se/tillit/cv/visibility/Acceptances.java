package se.tillit.cv.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Which notices the owner accepted, when, to open what. */
@ApplicationScoped
class Acceptances {

    private final EntityManager database;

    Acceptances(EntityManager database) {
        this.database = database;
    }

    void add(long cvNumber, RequiredNotice notice, Situation situation, Instant at) {
        database.createNativeQuery("""
            insert into notice_acceptance (cv_number, notice_key, situation, accepted_at)
            values (:cv, :key, :situation, :at)
            """)
                .setParameter("cv", cvNumber)
                .setParameter("key", notice.key())
                .setParameter("situation", situation.name())
                .setParameter("at", at)
                .executeUpdate();
    }
}
