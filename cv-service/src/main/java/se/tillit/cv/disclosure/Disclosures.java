package se.tillit.cv.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.tillit.events.cv.DisclosureEnded;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.outbox.Outbox;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** All disclosures. What changes one on a case is called under the case's lock. */
@ApplicationScoped
public class Disclosures implements PanacheRepositoryBase<Disclosure, Long> {

    /**
     * How long what was asked for may still be granted. consent-service closes a consent whose grant did not come, and waits
     * longer than this before it does.
     */
    static final Duration GRANTED_WITHIN = Duration.ofMinutes(2);

    private final Ids ids;
    private final Outbox outbox;
    private final Clock clock;

    Disclosures(Ids ids, Outbox outbox, Clock clock) {
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The disclosure that this act makes: the one that an earlier attempt asked for or made, else a new one. What another
     * attempt of the same kind asked for in other terms is forgotten.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Disclosure ask(Disclosure.Recipient recipient, Act act, Terms terms) {
        Instant now = clock.instant();
        List<Disclosure> earlier = list("caseNumber = ?1 and endedAt is null", recipient.caseNumber());
        Optional<Disclosure> same = earlier.stream()
                .filter(disclosure -> disclosure.hasTerms(act, terms))
                .filter(disclosure -> disclosure.granted()
                        || disclosure.askedAt().plus(GRANTED_WITHIN).isAfter(now))
                .findFirst();
        return same.orElseGet(() -> {
            delete("caseNumber = ?1 and act = ?2 and grantedAt is null", recipient.caseNumber(), act);
            Disclosure asked = Disclosure.asked(ids.random(), recipient, act, terms, now);
            persist(asked);
            return asked;
        });
    }

    /**
     * Makes it count. Repeatable.
     *
     * @throws ProblemException 409 when it was asked for too long ago, has expired or ended, or other terms replaced it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void grant(UUID id) {
        Instant now = clock.instant();
        Disclosure disclosure = find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(asked -> !asked.ended() && asked.expiresAt().isAfter(now))
                .filter(asked ->
                        asked.granted() || asked.askedAt().plus(GRANTED_WITHIN).isAfter(now))
                .orElseThrow(() -> new ProblemException(ProblemType.CONFLICT));
        disclosure.grant(now);
    }

    /** A closing act: it ends now, whatever else is; one that has ended stays as it is. */
    @Transactional
    public void end(UUID owner, UUID id) {
        Disclosure disclosure = find("owner = ?1 and id = ?2 and grantedAt is not null", owner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        end(disclosure, clock.instant());
    }

    /** Ends everything on a case, and forgets what was asked for there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAllOf(long caseNumber) {
        Instant now = clock.instant();
        delete("caseNumber = ?1 and grantedAt is null", caseNumber);
        find("caseNumber = ?1 and endedAt is null", caseNumber)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(disclosure -> end(disclosure, now));
    }

    /** Ends and deletes everything on a case. Answers whether the employer ever got anything. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean forgetAllOf(long caseNumber) {
        endAllOf(caseNumber);
        flush();
        return delete("caseNumber", caseNumber) > 0;
    }

    /** Ends what has expired, and forgets what was never granted. Every replica may: rows that one works on are skipped. */
    @Transactional
    int expire(int limit) {
        Instant now = clock.instant();
        delete("grantedAt is null and askedAt < ?1", now.minus(GRANTED_WITHIN.multipliedBy(5)));
        List<Long> expired = getSession()
                .createNativeQuery("""
                        select number from disclosure where ended_at is null and granted_at is not null and expires_at <= :now
                        order by expires_at limit :limit for update skip locked
                        """, Long.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        expired.stream().map(this::findById).forEach(disclosure -> end(disclosure, disclosure.expiresAt()));
        return expired.size();
    }

    private void end(Disclosure disclosure, Instant at) {
        if (disclosure.end(at)) {
            outbox.append(new DisclosureEnded(disclosure.id(), 1, at));
        }
    }

    /** What of a CV is open to somebody in particular, or would be if the CV were not INACTIVE. */
    @Transactional
    public List<UUID> openOf(long cvNumber) {
        return getSession()
                .createNativeQuery(
                        "select d.id from disclosure d where d.cv_number = :cv and " + LiveGrants.LIVE
                                + " order by d.number",
                        UUID.class)
                .setParameter("cv", cvNumber)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Whether it counts or did, for consent-service. */
    @Transactional
    Optional<Disclosure> granted(UUID id) {
        return find("id = ?1 and grantedAt is not null", id).firstResultOptional();
    }
}
