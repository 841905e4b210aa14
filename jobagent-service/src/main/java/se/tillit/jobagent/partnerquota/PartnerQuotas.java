package se.tillit.jobagent.partnerquota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Token buckets of partners, each a row; the database's clock fills them, because replicas' clocks differ. */
@ApplicationScoped
public class PartnerQuotas {

    /** One statement: the row's lock lets one request after the other take from it. */
    private static final String TAKE = """
            insert into partner_quota as bucket (partner_id, policy, remaining, at)
            values (:partner, :policy, cast(:limit as double precision) - 1, clock_timestamp())
            on conflict (partner_id, policy) do update
                set remaining = least(:limit, bucket.remaining
                        + greatest(0, extract(epoch from excluded.at - bucket.at)) * :perSecond) - 1,
                    at = greatest(bucket.at, excluded.at)
                where least(:limit, bucket.remaining
                        + greatest(0, extract(epoch from excluded.at - bucket.at)) * :perSecond) >= 1
            returning remaining
            """;

    private static final String LEFT = """
            select least(:limit, remaining + greatest(0, extract(epoch from clock_timestamp() - at)) * :perSecond)
            from partner_quota where partner_id = :partner and policy = :policy
            """;

    private final EntityManager database;
    private final PartnerQuotaConfig config;
    private final QuotaShown shown;

    PartnerQuotas(EntityManager database, PartnerQuotaConfig config, QuotaShown shown) {
        this.database = database;
        this.config = config;
        this.shown = shown;
    }

    /**
     * Takes one request from a partner's bucket, in a transaction of its own: what is refused later was asked for all the same.
     *
     * @throws ProblemException 429 when it is empty
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = ProblemException.class)
    public void take(UUID partnerId, QuotaPolicy policy) {
        double limit = limit(policy);
        double perSecond = limit / config.window().toSeconds();
        List<Double> taken = run(TAKE, partnerId, policy, limit, perSecond);
        double remaining =
                taken.isEmpty() ? run(LEFT, partnerId, policy, limit, perSecond).getFirst() : taken.getFirst();
        long whole = (long) Math.floor(remaining);
        long reset = (long) Math.ceil((limit - remaining) / perSecond);
        shown.show(policy, (long) limit, config.window().toSeconds(), Math.max(0, whole), reset);
        if (taken.isEmpty()) {
            long pause = Math.max(1, (long) Math.ceil((1 - remaining) / perSecond));
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS).retryAfter(Duration.ofSeconds(pause));
        }
    }

    private double limit(QuotaPolicy policy) {
        return switch (policy) {
            case PARTNER_REQUESTS -> config.requests();
            case PARTNER_BATCHES -> config.batches();
        };
    }

    @SuppressWarnings("unchecked") // a native query of one column
    private List<Double> run(String sql, UUID partnerId, QuotaPolicy policy, double limit, double perSecond) {
        return database.createNativeQuery(sql, Double.class)
                .setParameter("partner", partnerId)
                .setParameter("policy", policy.wireName())
                .setParameter("limit", limit)
                .setParameter("perSecond", perSecond)
                .getResultList();
    }
}
