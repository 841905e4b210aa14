package se.tillit.account.mailbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.tillit.platform.ids.Ids;

/** All candidates' mailboxes. */
@ApplicationScoped
public class Mailbox implements PanacheRepositoryBase<MailboxItem, UUID> {

    private final Ids ids;
    private final Clock clock;

    Mailbox(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** An employer wrote. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void receiveMessage(UUID accountId, UUID messageId, UUID caseId) {
        persist(MailboxItem.ofEmployer(ids.random(), accountId, messageId, caseId, clock.instant()));
    }

    /** Her data will be hidden and removed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void receiveWarning(UUID accountId, UUID warningId, LocalDate hiddenOn, LocalDate removedOn) {
        persist(MailboxItem.ofWarning(ids.random(), accountId, warningId, hiddenOn, removedOn, clock.instant()));
    }

    /** A newsletter came out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void receiveNewsletter(UUID accountId, UUID newsletterId) {
        persist(MailboxItem.ofNewsletter(ids.random(), accountId, newsletterId, clock.instant()));
    }

    /** A job agent has found ads. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void receiveAlert(UUID accountId, UUID alertId) {
        persist(MailboxItem.ofAlert(ids.random(), accountId, alertId, clock.instant()));
    }

    /** Newest first, of one candidate. */
    List<MailboxItem> newestFirst(UUID accountId, Instant before, UUID beforeId, int limit) {
        return find("""
                        accountId = ?1 and (receivedAt < ?2 or (receivedAt = ?2 and id < ?3))
                        order by receivedAt desc, id desc
                        """, accountId, before, beforeId).page(0, limit).list();
    }

    Optional<MailboxItem> of(UUID accountId, UUID itemId) {
        return find("id = ?1 and accountId = ?2", itemId, accountId).firstResultOptional();
    }
}
