package se.tillit.cv.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.disclosure.Act;
import se.tillit.cv.disclosure.Consents;
import se.tillit.cv.disclosure.Terms;

/**
 * Discloses: the consent is noted by consent-service between two transactions, so that there is never a grant without a
 * consent and no lock waits for another service. A repetition of the call goes through the same steps under the same id.
 */
@ApplicationScoped
class AnswerCase {

    private final AnswerChange change;
    private final Consents consents;

    AnswerCase(AnswerChange change, Consents consents) {
        this.change = change;
        this.consents = consents;
    }

    /** A disclosure with its receipt. */
    record Granted(UUID disclosureId, String receipt) {}

    Granted accept(UUID owner, UUID caseId, Terms terms, String language) {
        Granted granted = noted(owner, caseId, Act.ACCEPTANCE, terms, language);
        change.accept(owner, caseId, granted.disclosureId());
        return granted;
    }

    /** A message that was written, and what it disclosed. */
    record Replied(UUID messageId, Optional<Granted> granted) {}

    Replied reply(UUID owner, UUID caseId, Reply reply, @Nullable String idempotencyKey, String language) {
        Optional<AnswerChange.Repeated> repeated = change.repeated(owner, caseId, reply, idempotencyKey);
        if (repeated.isPresent()) {
            return new Replied(
                    repeated.get().messageId(),
                    repeated.get()
                            .disclosed()
                            .map(disclosed ->
                                    noted(disclosed, Act.REPLY, reply.terms().orElseThrow(), language)));
        }
        Optional<Granted> granted = reply.terms().map(terms -> noted(owner, caseId, Act.REPLY, terms, language));
        UUID message = change.reply(
                owner, caseId, reply, granted.map(Granted::disclosureId).orElse(null), idempotencyKey);
        return new Replied(message, granted);
    }

    private Granted noted(UUID owner, UUID caseId, Act act, Terms terms, String language) {
        return noted(change.ask(owner, caseId, act, terms), act, terms, language);
    }

    /** The ledger answers the same receipt each time. */
    private Granted noted(AnswerChange.Asked asked, Act act, Terms terms, String language) {
        return new Granted(
                asked.disclosureId(), consents.receipt(asked.disclosureId(), asked.recipient(), act, terms, language));
    }
}
