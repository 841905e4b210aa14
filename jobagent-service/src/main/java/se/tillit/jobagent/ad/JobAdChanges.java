package se.tillit.jobagent.ad;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The feed, from the writing side. */
@ApplicationScoped
public class JobAdChanges {

    private static final String INSERT = """
            insert into job_ad_change (ad_id, kind, at)
            select ad_id, kind, :now
            from unnest(cast(:ads as uuid[]), cast(:kinds as text[])) with ordinality as told (ad_id, kind, place)
            order by place
            """;

    private final EntityManager database;

    JobAdChanges(EntityManager database) {
        this.database = database;
    }

    /** What is told of one ad. */
    public record Change(UUID ad, ChangeKind kind) {}

    /** Adds rows in the transaction of the changes, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Change> changes, Instant now) {
        database.createNativeQuery(INSERT)
                .setParameter("ads", changes.stream().map(Change::ad).toArray(UUID[]::new))
                .setParameter(
                        "kinds",
                        changes.stream().map(change -> change.kind().name()).toArray(String[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }
}
