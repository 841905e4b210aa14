package se.tillit.jobagent.partner;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import se.tillit.platform.pull.PullConfig;
import se.tillit.platform.pull.PulledCopy;

/**
 * Asks account-service for partners: what changed while this process was down, at night everything, and whenever an event says that there is
 * something to ask for.
 */
@Singleton
class PartnerPull extends PulledCopy<PartnerStatement> {

    private final AccountService accountService;
    private final Partners partners;
    private final Semaphore asking = new Semaphore(1);

    PartnerPull(
            @RestClient AccountService accountService,
            Partners partners,
            PullConfig config,
            Clock clock,
            MeterRegistry metrics) {
        super("partners", config, clock, metrics);
        this.accountService = accountService;
        this.partners = partners;
    }

    /** At once, beside whatever told of it; the scheduled pass takes what this misses. */
    void askSoon(@Observes(during = TransactionPhase.AFTER_SUCCESS) Partners.Heard heard) {
        Thread.startVirtualThread(this::askWhenBehind);
    }

    /** Asks when an event told of a version that was not pulled yet. */
    @Scheduled(
            every = "${tillit.pull.every}",
            identity = "partners-behind",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askWhenBehind() {
        if (partners.behind() && asking.tryAcquire()) {
            try {
                catchUp();
            } finally {
                asking.release();
            }
        }
    }

    @Override
    protected List<PartnerStatement> ask(long sinceVersion, int limit) {
        return accountService.changes(sinceVersion, limit).items();
    }

    @Override
    protected void take(List<PartnerStatement> rows) {
        partners.pulled(rows);
    }

    @Override
    protected long watermark() {
        return partners.watermark();
    }

    @Override
    protected long versionOf(PartnerStatement row) {
        return row.version();
    }
}
