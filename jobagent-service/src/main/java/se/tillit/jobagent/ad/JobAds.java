package se.tillit.jobagent.ad;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All ads. */
@ApplicationScoped
public class JobAds implements PanacheRepositoryBase<JobAd, UUID> {

    /** An employer's own ad. */
    public JobAd ofEmployer(UUID employerId, UUID id) {
        return find("employerId = ?1 and id = ?2 and not withdrawn", employerId, id)
                .firstResultOptional()
                .orElseThrow(AdNotFoundException::new);
    }

    /** An employer's own ad to change, locked to the end of the transaction and read after the lock was had. */
    public JobAd lockOfEmployer(UUID employerId, UUID id) {
        return find("employerId = ?1 and id = ?2 and not withdrawn", employerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(AdNotFoundException::new);
    }

    /** An employer's own ads after a position, in the order in which they were written. */
    public List<JobAd> afterOfEmployer(Optional<Long> position, UUID employerId, int limit) {
        return find(
                        "employerId = ?1 and number > ?2 and not withdrawn order by number",
                        employerId,
                        position.orElse(0L))
                .page(0, limit)
                .list();
    }

    /** An employer's ads under its name that are not closed, to change. */
    public List<JobAd> lockNamedOfEmployer(UUID employerId) {
        return find("employerId = ?1 and boxNumber is null and state <> ?2 order by id", employerId, AdState.CLOSED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A partner's own ads after a position, in the order in which they came. */
    public List<JobAd> afterOfPartner(Optional<Long> position, UUID partnerId, int limit) {
        return find("partnerId = ?1 and number > ?2 and not withdrawn order by number", partnerId, position.orElse(0L))
                .page(0, limit)
                .list();
    }

    /** The names of all that a partner has published and not taken back. */
    @Transactional
    public Set<String> namesOfPartner(UUID partnerId) {
        return Set.copyOf(getEntityManager()
                .createQuery("select externalId from JobAd where partnerId = ?1 and not withdrawn", String.class)
                .setParameter(1, partnerId)
                .getResultList());
    }

    /** Those of the names under which a partner has an ad, also one that was withdrawn. */
    @Transactional
    public Set<String> namesAmong(UUID partnerId, Collection<String> externalIds) {
        return Set.copyOf(getEntityManager()
                .createQuery("select externalId from JobAd where partnerId = ?1 and externalId in ?2", String.class)
                .setParameter(1, partnerId)
                .setParameter(2, externalIds)
                .getResultList());
    }

    /** A partner's ads of these names to change, also those that were withdrawn. */
    public List<JobAd> lockOfPartner(UUID partnerId, Collection<String> externalIds) {
        return find("partnerId = ?1 and externalId in ?2 order by id", partnerId, externalIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
