package se.tillit.account.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The mail queue's rows. */
@ApplicationScoped
class Mails implements PanacheRepositoryBase<Mail, UUID> {

    /** The oldest due mails, locked; those that another replica is just claiming are passed over. */
    List<Mail> due(Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from mail where state in ('WAITING', 'IN_HAND') and next_attempt_at <= ?1
                        order by next_attempt_at limit ?2 for update skip locked
                        """, Mail.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
    }

    boolean exists(String key) {
        return count("key", key) > 0;
    }

    long forgetClosedBefore(Instant limit) {
        return delete("closedAt < ?1", limit);
    }
}
