package se.tillit.cv.employeraccess;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/**
 * Employers' names and their numbers' fingerprints, from account-service. An employer that is new here sees nothing until
 * it was asked for: its number may have been blocked before it came.
 */
@ApplicationScoped
public class EmployerDirectory {

    private static final Logger LOG = Logger.getLogger(EmployerDirectory.class);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int BATCH = 500;

    private final EmployerLookups lookups;
    private final EntityManager database;
    private final Semaphore asking = new Semaphore(1);

    EmployerDirectory(@RestClient EmployerLookups lookups, EntityManager database) {
        this.lookups = lookups;
        this.database = database;
    }

    /**
     * A Swedish organisation number as employers are known by it.
     *
     * @param fingerprint under the current key
     * @param holders who has it, with the fingerprints under every key that is in use; stored where they matter
     */
    public record Numbered(String fingerprint, List<EmployerLookups.Named> holders) {

        public Numbered {
            holders = List.copyOf(holders);
        }
    }

    /**
     * A number of ten digits, and who has it: the key may be newer than what is stored of them here.
     *
     * @throws ProblemException 503 when account-service does not tell
     */
    public Numbered lookUp(String organisationNumber) {
        try {
            EmployerLookups.Answer answer = lookups.lookUp(new EmployerLookups.Question(organisationNumber, Set.of()));
            return new Numbered(Objects.requireNonNull(answer.numberFingerprint()), answer.employers());
        } catch (ProcessingException | WebApplicationException | NullPointerException failure) {
            throw new ProblemException(ProblemType.UNAVAILABLE, failure).retryAfter(RETRY);
        }
    }

    /** What account-service told of a number's holders counts from the end of this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(Numbered numbered) {
        numbered.holders().forEach(this::store);
    }

    /** At once when one may have come, beside whatever told of it; the scheduled pass takes what this misses. */
    void askSoon(@Observes(during = TransactionPhase.AFTER_SUCCESS) EmployerAccesses.Changed change) {
        if (asking.tryAcquire()) {
            Thread.startVirtualThread(() -> {
                try {
                    askForNew();
                } finally {
                    asking.release();
                }
            });
        }
    }

    /** Asks for those that are new. Every replica may: all get the same answer. */
    @Scheduled(
            every = "${tillit.pull.every}",
            identity = "employer-directory",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askForNew() {
        ask(QuarkusTransaction.requiringNew().call(this::unnamed));
    }

    /** Asks for everybody: a name may have changed, and a key been added. */
    @Scheduled(
            cron = "${tillit.pull.reconcile-at}",
            identity = "employer-directory-reconcile",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askForAll() {
        List<UUID> page = QuarkusTransaction.requiringNew().call(() -> after(new UUID(0, 0)));
        while (!page.isEmpty()) {
            ask(page);
            UUID last = page.getLast();
            page = QuarkusTransaction.requiringNew().call(() -> after(last));
        }
    }

    private void ask(List<UUID> employers) {
        if (employers.isEmpty()) {
            return;
        }
        try {
            EmployerLookups.Answer answer =
                    lookups.lookUp(new EmployerLookups.Question(null, new HashSet<>(employers)));
            QuarkusTransaction.requiringNew().run(() -> answer.employers().forEach(this::store));
        } catch (RuntimeException failure) {
            // Tried again with the next pass; until then the employers are not let in. The kind alone: a message may
            // hold a value.
            LOG.warnf(
                    "employers=%d could not be asked for: %s",
                    employers.size(), failure.getClass().getName());
        }
    }

    /** A fingerprint that was known stays: blocks were made by it, and an answer may be older than what is stored. */
    private void store(EmployerLookups.Named employer) {
        database.createNativeQuery("""
                update employer_access set legal_name = :name, number_fingerprints = array(
                    select distinct unnest(number_fingerprints || cast(:fingerprints as text[])))
                where employer_id = :employer
                """)
                .setParameter("name", employer.legalName())
                .setParameter("fingerprints", employer.numberFingerprints().toArray(String[]::new))
                .setParameter("employer", employer.employerId())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // a native query of one column
    private List<UUID> unnamed() {
        return database.createNativeQuery(
                        "select employer_id from employer_access where number_fingerprints is null"
                                + " order by version desc limit :batch",
                        UUID.class)
                .setParameter("batch", BATCH)
                .getResultList();
    }

    @SuppressWarnings("unchecked") // a native query of one column
    private List<UUID> after(UUID employer) {
        return database.createNativeQuery(
                        "select employer_id from employer_access where employer_id > :employer"
                                + " order by employer_id limit :batch",
                        UUID.class)
                .setParameter("employer", employer)
                .setParameter("batch", BATCH)
                .getResultList();
    }
}
