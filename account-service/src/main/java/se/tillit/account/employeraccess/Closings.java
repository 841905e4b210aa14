package se.tillit.account.employeraccess;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import se.tillit.account.organisation.EmployerAccess;
import se.tillit.account.organisation.Organisation;
import se.tillit.account.organisation.Organisations;

/**
 * Makes closings true: what an organisation or a member may no longer see, cv-service has committed before anybody is
 * told so. A closing that could not be delivered stays owed and is repeated until it was.
 */
@ApplicationScoped
public class Closings {

    private static final Logger LOG = Logger.getLogger(Closings.class);
    private static final int BATCH = 50;

    private final Organisations organisations;
    private final EmployerAccessApi cvService;

    Closings(Organisations organisations, @RestClient EmployerAccessApi cvService) {
        this.organisations = organisations;
        this.cvService = cvService;
    }

    /**
     * Outside any transaction, after the commit of the closing; does nothing when cv-service has it already.
     *
     * @throws ClosingNotConfirmedException when cv-service did not confirm
     */
    public void deliver(UUID organisationId) {
        List<EmployerAccess> owed = QuarkusTransaction.requiringNew()
                .call(
                        () -> organisations
                                .findByIdOptional(organisationId)
                                .filter(Organisation::owesClosing)
                                .map(Organisation::access)
                                .stream()
                                .toList());
        owed.forEach(this::put);
    }

    private void put(EmployerAccess access) {
        try {
            cvService.put(access.employerId(), EmployerAccessApi.Row.from(access));
        } catch (RuntimeException e) {
            // No connection, no token, a refusal: in every case it is not known to be closed.
            throw new ClosingNotConfirmedException(e);
        }
        QuarkusTransaction.requiringNew().run(() -> organisations.confirmed(access.employerId(), access.version()));
    }

    /** Keeps trying what is owed. Every replica may: the receiver ignores what it has. */
    @Scheduled(
            every = "${tillit.closings.retry}",
            identity = "employer-closings",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void retry() {
        for (UUID organisationId : QuarkusTransaction.requiringNew().call(() -> organisations.owingClosings(BATCH))) {
            try {
                deliver(organisationId);
            } catch (ClosingNotConfirmedException _) {
                // The others are tried all the same: one that cv-service refuses must not hold them up.
                LOG.warnf("employer=%s closing waits for cv-service", organisationId);
            }
        }
    }
}
