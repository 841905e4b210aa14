package se.tillit.jobagent.partnerad;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import se.tillit.jobagent.publication.Barred;

/** Partners that were removed. */
@ApplicationScoped
class BarredPartners implements Barred {

    private static final String ADS = """
            select a.id from partner p join job_ad a using (partner_id)
            where not p.active and a.state <> 'CLOSED'
            limit :limit for update of a skip locked
            """;

    private final EntityManager database;

    BarredPartners(EntityManager database) {
        this.database = database;
    }

    @Override
    @SuppressWarnings("unchecked") // a native query of one column
    public List<UUID> claim(int limit) {
        return database.createNativeQuery(ADS, UUID.class)
                .setParameter("limit", limit)
                .getResultList();
    }
}
