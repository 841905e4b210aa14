package se.tillit.cv.employeraccess;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks account-service every second for what changed. Every replica may: the version guard makes taking over the same thing twice harmless. At night
 * everything is asked for, so that a row that was lost here comes back.
 */
@ApplicationScoped
class EmployerAccessPull {
    private final AccountService accountService;
    private final EmployerAccesses accesses;
    private final PullState state;
    private final int pageSize;

    EmployerAccessPull(
            @RestClient AccountService accountService,
            EmployerAccesses accesses,
            PullState state,
            EmployerAccessConfig config) {
        this.accountService = accountService;
        this.accesses = accesses;
        this.state = state;
        this.pageSize = config.page();
    }

    @Scheduled(
            every = "${tillit.employer-access.pull-every}",
            identity = "employer-access-pull",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void pull() {
        try {
            drain(accesses.watermark());
            state.succeeded();
        } catch (RuntimeException failure) {
            // No connection, no token, no database: in every case the next second tries again.
            state.failed(failure);
        }
    }

    @Scheduled(
            cron = "${tillit.employer-access.reconcile-at}",
            identity = "employer-access-reconcile",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void reconcile() {
        try {
            drain(0);
        } catch (RuntimeException failure) {
            state.failed(failure);
        }
    }

    private void drain(long sinceVersion) {
        long known = sinceVersion;
        List<EmployerAccess> page;
        do {
            page = accountService.changes(known, pageSize).items().stream()
                    .map(AccountService.Change::access)
                    .toList();
            accesses.pulled(page);
            known = page.stream().mapToLong(EmployerAccess::version).max().orElse(known);
        } while (page.size() == pageSize);
    }
}
