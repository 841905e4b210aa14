package se.tillit.cv.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.tillit.cv.disclosure.Disclosures;
import se.tillit.cv.document.CvDeletion;
import se.tillit.events.cv.RecipientNoticeDue;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.outbox.Outbox;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** All cases, for those who change them. */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<ContactCase, Long>, CvDeletion {

    private static final String WITH_NUMBER = """
            select k.number from contact_case k
            where k.owner = :owner and k.employer_id in (
                select e.employer_id from employer_access e where :fingerprint = any (e.number_fingerprints))
            """;

    private final Disclosures disclosures;
    private final Outbox outbox;
    private final Ids ids;

    Cases(Disclosures disclosures, Outbox outbox, Ids ids) {
        this.disclosures = disclosures;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** The owner's case to change, locked to the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ContactCase lock(UUID owner, UUID id) {
        return find("owner = ?1 and id = ?2", owner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** Ends all of a person's cases with the employers that have a number, and what she disclosed there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void block(UUID owner, String fingerprint) {
        getSession()
                .createNativeQuery(WITH_NUMBER, Long.class)
                .setParameter("owner", owner)
                .setParameter("fingerprint", fingerprint)
                .getResultList()
                .stream()
                .sorted()
                .map(number -> findById(number, LockModeType.PESSIMISTIC_WRITE))
                .forEach(blocked -> {
                    blocked.block();
                    disclosures.endAllOf(blocked.number());
                });
    }

    /** Nothing of the CV stays on a case; an employer that ever got identity on one is told that it was erased (feature 69). */
    @Override
    public void beforeDeleted(long cvNumber) {
        forget(find("cvNumber = ?1 order by number", cvNumber)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    private void forget(List<ContactCase> cases) {
        for (ContactCase forgotten : cases) {
            if (disclosures.forgetAllOf(forgotten.number())) {
                outbox.append(new RecipientNoticeDue(ids.random(), 1, forgotten.employerId(), forgotten.id()));
            }
            forgotten.forget();
            getSession()
                    .createNativeMutationQuery("delete from case_message where case_number = :number")
                    .setParameter("number", forgotten.number())
                    .executeUpdate();
            getSession()
                    .createNativeMutationQuery("delete from case_report where case_number = :number")
                    .setParameter("number", forgotten.number())
                    .executeUpdate();
        }
        flush();
    }
}
