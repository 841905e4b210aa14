package se.tillit.cv.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.contact.CaseMessages;
import se.tillit.cv.contact.CaseState;
import se.tillit.cv.contact.Cases;
import se.tillit.cv.contact.ContactCase;
import se.tillit.cv.disclosure.Act;
import se.tillit.cv.disclosure.Disclosure;
import se.tillit.cv.disclosure.Disclosures;
import se.tillit.cv.disclosure.Terms;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.idempotency.IdempotencyKeys;
import se.tillit.platform.idempotency.IdempotentCall;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The transactions of answering. What is returned is committed. */
@ApplicationScoped
class AnswerChange {

    private final Cases cases;
    private final Disclosures disclosures;
    private final CaseMessages messages;
    private final IdempotencyKeys idempotencyKeys;
    private final Tombstones tombstones;
    private final EntityManager database;
    private final Ids ids;
    private final Clock clock;

    AnswerChange(
            Cases cases,
            Disclosures disclosures,
            CaseMessages messages,
            IdempotencyKeys idempotencyKeys,
            Tombstones tombstones,
            EntityManager database,
            Ids ids,
            Clock clock) {
        this.cases = cases;
        this.disclosures = disclosures;
        this.messages = messages;
        this.idempotencyKeys = idempotencyKeys;
        this.tombstones = tombstones;
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is about to be disclosed, under an id that every repetition of the act gets. */
    record Asked(UUID disclosureId, Disclosure.Recipient recipient) {}

    /**
     * The disclosure that an act makes, not granted yet.
     *
     * @throws ProblemException 404 for a case that is not the person's, 409 for one that has ended or was accepted in other
     *     terms, 422 for an expiry that has passed
     */
    @Transactional
    Asked ask(UUID owner, UUID caseId, Act act, Terms terms) {
        tombstones.refuseErased(owner);
        ContactCase answered = cases.lock(owner, caseId);
        terms.requireAhead(clock.instant());
        requireGoingOn(answered);
        Disclosure disclosure = disclosures.ask(answered.recipient(), act, terms);
        if (act == Act.ACCEPTANCE && answered.state() == CaseState.ACCEPTED && !disclosure.granted()) {
            throw new ProblemException(ProblemType.CONFLICT);
        }
        return new Asked(disclosure.id(), answered.recipient());
    }

    /** An answer that was written, and what it disclosed. */
    record Repeated(UUID messageId, Optional<Asked> disclosed) {}

    /** The answer that an earlier call with the same key wrote: its repetition discloses nothing more. */
    @Transactional
    Optional<Repeated> repeated(UUID owner, UUID caseId, Reply reply, @Nullable String idempotencyKey) {
        tombstones.refuseErased(owner);
        ContactCase answered = cases.lock(owner, caseId);
        requireGoingOn(answered);
        return idempotencyKeys
                .earlier(call(owner, caseId, reply, idempotencyKey))
                .map(messages::written)
                .map(written -> new Repeated(
                        written.id(), written.disclosureId().map(id -> new Asked(id, answered.recipient()))));
    }

    /** Grants what was asked for and noted in the ledger. Repeatable. */
    @Transactional
    void accept(UUID owner, UUID caseId, UUID disclosureId) {
        tombstones.refuseErased(owner);
        grant(cases.lock(owner, caseId), disclosureId);
    }

    /**
     * Writes an answer, with what it discloses, if anything.
     *
     * @return the message
     */
    @Transactional
    UUID reply(UUID owner, UUID caseId, Reply reply, @Nullable UUID disclosureId, @Nullable String idempotencyKey) {
        tombstones.refuseErased(owner);
        ContactCase answered = cases.lock(owner, caseId);
        requireGoingOn(answered);
        return idempotencyKeys.once(call(owner, caseId, reply, idempotencyKey), () -> {
            if (disclosureId != null) {
                grant(answered, disclosureId);
            }
            return messages.fromCandidate(answered.number(), reply.message(), disclosureId);
        });
    }

    private static IdempotentCall call(UUID owner, UUID caseId, Reply reply, @Nullable String idempotencyKey) {
        return new IdempotentCall(owner, idempotencyKey, "POST /me/cases/{id}/replies", new Sent(caseId, reply));
    }

    private void grant(ContactCase answered, UUID disclosureId) {
        requireGoingOn(answered);
        disclosures.grant(disclosureId);
        answered.accept();
    }

    /** A closing act: the case and everything disclosed on it end now; one that has ended stays as it is. */
    @Transactional
    void refuse(UUID owner, UUID caseId) {
        tombstones.refuseErased(owner);
        ContactCase refused = cases.lock(owner, caseId);
        refused.refuse();
        disclosures.endAllOf(refused.number());
    }

    /** Keeps what a person reports about an employer's conduct. */
    @Transactional
    UUID report(UUID owner, UUID caseId, Report report, @Nullable String idempotencyKey) {
        tombstones.refuseErased(owner);
        ContactCase reported = cases.lock(owner, caseId);
        IdempotentCall call =
                new IdempotentCall(owner, idempotencyKey, "POST /me/cases/{id}/reports", new Reported(caseId, report));
        return idempotencyKeys.once(call, () -> {
            UUID id = ids.random();
            database.createNativeQuery("""
                    insert into case_report (id, case_number, reason, message, reported_at)
                    values (:id, :case, :reason, :message, :now)
                    """)
                    .setParameter("id", id)
                    .setParameter("case", reported.number())
                    .setParameter("reason", report.reason().name())
                    .setParameter("message", report.message())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            return id;
        });
    }

    private static void requireGoingOn(ContactCase answered) {
        if (!answered.state().goesOn()) {
            throw new ProblemException(ProblemType.CONFLICT);
        }
    }

    /** What was sent, as far as its repetition is concerned. */
    private record Sent(UUID caseId, Reply reply) {}

    /** The same of a report. */
    private record Reported(UUID caseId, Report report) {}
}
