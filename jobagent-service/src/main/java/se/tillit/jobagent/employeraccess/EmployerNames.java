package se.tillit.jobagent.employeraccess;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The names under which employers advertise, from account-service; an advertiser does not choose its name. */
@ApplicationScoped
class EmployerNames {

    private static final Logger LOG = Logger.getLogger(EmployerNames.class);
    private static final int BATCH = 500;

    private final AccountService accountService;
    private final EntityManager database;
    private final Event<EmployerRenamed> renamed;
    private final Semaphore asking = new Semaphore(1);

    EmployerNames(@RestClient AccountService accountService, EntityManager database, Event<EmployerRenamed> renamed) {
        this.accountService = accountService;
        this.database = database;
        this.renamed = renamed;
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
            identity = "employer-names",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askForNew() {
        ask(QuarkusTransaction.requiringNew().call(this::unnamed));
    }

    /** Asks for everybody: a name may have changed. */
    @Scheduled(
            cron = "${tillit.pull.reconcile-at}",
            identity = "employer-names-reconcile",
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
            AccountService.Names answer = accountService.names(new AccountService.Question(new HashSet<>(employers)));
            QuarkusTransaction.requiringNew().run(() -> answer.employers().forEach(this::store));
        } catch (ProcessingException | WebApplicationException failure) {
            // The next pass asks again; until then the new ones advertise nothing.
            LOG.warnf(
                    "employers' names cannot be asked for; trying again: %s",
                    failure.getClass().getName());
        }
    }

    private void store(AccountService.Named employer) {
        int changed = database.createNativeQuery("update employer_access set legal_name = :name"
                        + " where employer_id = :employer and legal_name is distinct from :name")
                .setParameter("name", employer.legalName())
                .setParameter("employer", employer.employerId())
                .executeUpdate();
        if (changed > 0) {
            renamed.fire(new EmployerRenamed(employer.employerId(), employer.legalName()));
        }
    }

    @SuppressWarnings("unchecked") // a native query of one column
    private List<UUID> unnamed() {
        return database.createNativeQuery(
                        "select employer_id from employer_access where legal_name is null"
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
