package se.tillit.account.registration;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Deletes what nobody confirmed: an unconfirmed registration may hold a stranger's data. */
@ApplicationScoped
class RegistrationPurge {

    private final Registrations registrations;
    private final RegistrationConfig config;
    private final Clock clock;

    RegistrationPurge(Registrations registrations, RegistrationConfig config, Clock clock) {
        this.registrations = registrations;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "registration-purge")
    @Transactional
    void purge() {
        registrations.dropExpiredBefore(clock.instant().minus(config.keptExpired()));
    }
}
