package se.tillit.cv.employeraccess;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import se.tillit.platform.pull.PullConfig;
import se.tillit.platform.pull.PulledCopy;

/** Asks account-service for employers' access: what changed while this process was down, and at night everything. */
@Singleton
class EmployerAccessPull extends PulledCopy<EmployerAccess> {

    private final AccountService accountService;
    private final EmployerAccesses accesses;

    EmployerAccessPull(
            @RestClient AccountService accountService,
            EmployerAccesses accesses,
            PullConfig config,
            Clock clock,
            MeterRegistry metrics) {
        super("employer access", config, clock, metrics);
        this.accountService = accountService;
        this.accesses = accesses;
    }

    @Override
    protected List<EmployerAccess> ask(long sinceVersion, int limit) {
        return accountService.changes(sinceVersion, limit).items().stream()
                .map(AccountService.Change::access)
                .toList();
    }

    @Override
    protected void take(List<EmployerAccess> rows) {
        accesses.pulled(rows);
    }

    @Override
    protected long watermark() {
        return accesses.watermark();
    }

    @Override
    protected long versionOf(EmployerAccess row) {
        return row.version();
    }
}
