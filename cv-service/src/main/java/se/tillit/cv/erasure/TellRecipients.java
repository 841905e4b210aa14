package se.tillit.cv.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.events.cv.RecipientNoticeDue;
import se.tillit.events.erasure.Step;
import se.tillit.platform.erasure.ErasureWork;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.outbox.Outbox;

/** Has every employer told that ever got the person's identity, once for each case (GDPR 19, feature 69). */
@ApplicationScoped
class TellRecipients implements ErasureWork {

    private final Session database;
    private final Outbox outbox;
    private final Ids ids;

    TellRecipients(Session database, Outbox outbox, Ids ids) {
        this.database = database;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public Step step() {
        return Step.RECIPIENTS;
    }

    /** Once: a repeated order is answered from the first time's record. */
    @Override
    public Map<String, Long> perform(UUID erasureId, UUID accountId) {
        List<Tuple> recipients = database.createNativeQuery("""
                select k.employer_id, k.id from contact_case k
                where k.owner = :account and exists (
                    select from disclosure d where d.case_number = k.number and d.granted_at is not null)
                order by k.number
                """, Tuple.class)
                .setParameter("account", accountId)
                .getResultList();
        recipients.forEach(recipient -> outbox.append(
                new RecipientNoticeDue(ids.random(), 1, recipient.get(0, UUID.class), recipient.get(1, UUID.class))));
        return Map.of("recipients", (long) recipients.size());
    }
}
