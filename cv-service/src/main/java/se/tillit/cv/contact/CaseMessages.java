package se.tillit.cv.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import se.tillit.events.cv.EmployerWrote;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.outbox.Outbox;

/** What is written on cases. */
@ApplicationScoped
public class CaseMessages {

    private final Session database;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    CaseMessages(Session database, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** The employer's; the owner is told by event, without a word of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID fromEmployer(long caseNumber, UUID caseId, UUID owner, String message) {
        UUID id = add(caseNumber, "EMPLOYER", message, null);
        outbox.append(new EmployerWrote(id, 1, caseId, owner, clock.instant()));
        return id;
    }

    /** The owner's, with what she disclosed by it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID fromCandidate(long caseNumber, String message, @Nullable UUID disclosureId) {
        return add(caseNumber, "CANDIDATE", message, disclosureId);
    }

    private UUID add(long caseNumber, String author, String message, @Nullable UUID disclosureId) {
        UUID id = ids.random();
        database.createNativeMutationQuery("""
                insert into case_message (id, case_number, author, message, contact_details, disclosure_id, written_at)
                values (:id, :case, :author, :message, :details, :disclosure, :now)
                """)
                .setParameter("id", id)
                .setParameter("case", caseNumber)
                .setParameter("author", author)
                .setParameter("message", message)
                .setParameter("details", ContactDetails.in(message))
                .setParameter("disclosure", disclosureId)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return id;
    }

    /** One message by its id, for whoever just wrote it. */
    @Transactional
    public Written written(UUID id) {
        Tuple row = database.createNativeQuery(
                        "select id, contact_details, written_at, disclosure_id from case_message where id = :id",
                        Tuple.class)
                .setParameter("id", id)
                .getSingleResult();
        return new Written(
                row.get(0, UUID.class),
                row.get(1, Boolean.class),
                row.get(2, Instant.class),
                Optional.ofNullable(row.get(3, UUID.class)));
    }

    /** What there is to say about a message that was written. */
    public record Written(UUID id, boolean contactDetails, Instant writtenAt, Optional<UUID> disclosureId) {}

    /** What account-service may tell the owner of an employer's message now, if anything. */
    @Transactional
    Optional<Told> tell(UUID messageId) {
        return database.createNativeQuery("""
                select k.id, e.legal_name, k.subject, m.message, m.written_at
                from case_message m
                join contact_case k on k.number = m.case_number
                join employer_access e on e.employer_id = k.employer_id
                where m.id = :id and m.author = 'EMPLOYER' and k.state in ('OPEN', 'ACCEPTED')
                and e.verified and not e.suspended
                and not exists (select from closed_owner o where o.account_id = k.owner and o.closed)
                and not exists (select from employer_block b where b.account_id = k.owner
                                and b.number_fingerprint = any (e.number_fingerprints))
                """, Tuple.class).setParameter("id", messageId).getResultList().stream()
                .map(row -> new Told(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Instant.class)))
                .findFirst();
    }

    /** An employer's message as its receiver gets it by mail or mailbox. */
    record Told(UUID caseId, @Nullable String employerName, String subject, String message, Instant writtenAt) {

        @Override
        public String toString() {
            return "Told[" + caseId + "]"; // never the text: this may end in a log
        }
    }
}
