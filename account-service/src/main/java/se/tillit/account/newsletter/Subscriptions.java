package se.tillit.account.newsletter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.account.address.EmailAddress;
import se.tillit.platform.ids.Tokens;

/** All subscriptions, and their end. */
@ApplicationScoped
class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

    private final NewsletterConfig config;
    private final Clock clock;

    Subscriptions(NewsletterConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    Optional<Subscription> byToken(String token) {
        return find("tokenHash", Tokens.digest(token)).firstResultOptional();
    }

    Optional<Subscription> byTokenLocked(String token) {
        return find("tokenHash", Tokens.digest(token))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether the address gets the newsletter already. Until the transaction ends nobody else confirms it. */
    boolean confirmed(EmailAddress address) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 2)) is null", Boolean.class)
                .setParameter(1, address.key())
                .getSingleResult();
        return count("emailKey = ?1 and state = ?2", address.key(), SubscriptionState.CONFIRMED) > 0;
    }

    /** The next confirmed ones in the order of their ids, but for candidates who get it as such. */
    List<Subscription> confirmedAfter(UUID last, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select s.* from newsletter_subscription s
                        where s.state = 'CONFIRMED' and s.id > ?1 and not exists (
                            select from account a join preference p on p.account_id = a.id
                                join consent c on c.account_id = a.id and c.purpose = 'newsletter' and c.given
                            where a.email_key = s.email_key and p.newsletter in ('EMAIL', 'BOTH'))
                        order by s.id limit ?2
                        """, Subscription.class)
                .setParameter(1, last)
                .setParameter(2, limit)
                .getResultList();
    }

    /** What nobody confirmed, and what has ended, is forgotten. */
    @Scheduled(every = "1h", delayed = "1m", identity = "subscription-purge")
    @Transactional
    void purge() {
        Instant limit = clock.instant().minus(config.keptExpired());
        getEntityManager().createNativeQuery("""
                        delete from unsubscribe_link where subscription_id in (
                            select id from newsletter_subscription where state = 'ENDED' and expires_at < ?1)
                        """).setParameter(1, limit).executeUpdate();
        delete("state <> ?1 and expiresAt < ?2", SubscriptionState.CONFIRMED, limit);
    }
}
