package se.tillit.jobagent.employerad;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import se.tillit.jobagent.publication.Barred;

/** Employers that are suspended or no longer verified. */
@ApplicationScoped
class BarredEmployers implements Barred {

    private static final String ADS = """
            select a.id from employer_access e join job_ad a using (employer_id)
            where (e.suspended or not e.verified) and a.state <> 'CLOSED' and not a.closing
            limit :limit for update of a skip locked
            """;

    private final EntityManager database;

    BarredEmployers(EntityManager database) {
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
