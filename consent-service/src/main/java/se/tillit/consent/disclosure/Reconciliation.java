package se.tillit.consent.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks cv-service about consents whose grant is not known to have come: it may have crashed between the receipt and the
 * grant, and the ledger must not go on saying that somebody sees her.
 */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    private static final int BATCH = 50;
    private static final int NOT_FOUND = 404;

    private final DisclosureConsents disclosures;
    private final RecordDisclosure recordDisclosure;
    private final CvServiceDisclosures cvService;
    private final DisclosureConfig config;
    private final Clock clock;

    Reconciliation(
            DisclosureConsents disclosures,
            RecordDisclosure recordDisclosure,
            @RestClient CvServiceDisclosures cvService,
            DisclosureConfig config,
            Clock clock) {
        this.disclosures = disclosures;
        this.recordDisclosure = recordDisclosure;
        this.cvService = cvService;
        this.config = config;
        this.clock = clock;
    }

    /** Every replica may: closing twice enters once. */
    @Scheduled(
            every = "${tillit.disclosures.reconcile}",
            identity = "disclosures",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reconcile() {
        Instant before = clock.instant().minus(config.grace());
        List<UUID> waiting = QuarkusTransaction.requiringNew().call(() -> disclosures.waitingSince(before, BATCH));
        long unknown = waiting.stream().filter(id -> !ask(id)).count();
        if (unknown > 0) {
            LOG.warnf("disclosures=%d wait for cv-service", unknown);
        }
    }

    /** Whether cv-service could say what became of it. */
    private boolean ask(UUID id) {
        try {
            note(id, cvService.read(id));
            return true;
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() != NOT_FOUND) {
                return false;
            }
            recordDisclosure.closed(id, DisclosureConsent.Closed.NEVER_GRANTED, clock.instant());
            return true;
        } catch (RuntimeException _) {
            // No connection or no token: it is asked again.
            return false;
        }
    }

    private void note(UUID id, CvServiceDisclosures.State state) {
        if (state.endedAt() != null) {
            recordDisclosure.closed(id, DisclosureConsent.Closed.ENDED, state.endedAt());
        } else if (state.granted()) {
            recordDisclosure.granted(id);
        }
    }
}
