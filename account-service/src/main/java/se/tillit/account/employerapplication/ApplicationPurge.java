package se.tillit.account.employerapplication;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Deletes what nobody confirmed: an unconfirmed application may hold a stranger's data. */
@ApplicationScoped
class ApplicationPurge {

    private final EmployerApplications applications;
    private final EmployerApplicationConfig config;
    private final Clock clock;

    ApplicationPurge(EmployerApplications applications, EmployerApplicationConfig config, Clock clock) {
        this.applications = applications;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "employer-application-purge")
    @Transactional
    void purge() {
        applications.dropExpiredBefore(clock.instant().minus(config.keptExpired()));
    }
}
