package se.tillit.account.newsletter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All newsletters. */
@ApplicationScoped
class Newsletters implements PanacheRepositoryBase<Newsletter, UUID> {

    /** The oldest that is being sent, locked; one that another replica works on is passed over. */
    Optional<Newsletter> nextToSend() {
        List<?> rows =
                getEntityManager().createNativeQuery("""
                        select * from newsletter where state = 'SENDING' order by created_at limit 1
                        for update skip locked
                        """, Newsletter.class).getResultList();
        return rows.stream().map(Newsletter.class::cast).findFirst();
    }

    /** Candidates who consent to the newsletter and want it, in the order of their ids. */
    List<UUID> candidatesAfter(UUID last, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select p.account_id from preference p
                            join consent c on c.account_id = p.account_id and c.purpose = 'newsletter' and c.given
                        where p.newsletter <> 'NONE' and p.account_id > ?1 order by p.account_id limit ?2
                        """, UUID.class)
                .setParameter(1, last)
                .setParameter(2, limit)
                .getResultList();
    }
}
