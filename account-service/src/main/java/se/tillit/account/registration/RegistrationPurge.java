package se.tillit.account.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.tillit.account.credentials.Identities;
import se.tillit.account.credentials.IdentitiesUnavailableException;

/**
 * Deletes what nobody confirmed: an unconfirmed registration may hold a stranger's data. The closed login of one that died
 * half-way goes with it; while Keycloak does not answer, its row stays and is tried again.
 */
@ApplicationScoped
class RegistrationPurge {

    private static final Logger LOG = Logger.getLogger(RegistrationPurge.class);
    private static final int BATCH = 200;

    private final Registrations registrations;
    private final Identities identities;
    private final RegistrationConfig config;
    private final Clock clock;

    RegistrationPurge(Registrations registrations, Identities identities, RegistrationConfig config, Clock clock) {
        this.registrations = registrations;
        this.identities = identities;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "registration-purge")
    void purge() {
        Instant before = clock.instant().minus(config.keptExpired());
        QuarkusTransaction.requiringNew().run(() -> registrations.dropExpiredBefore(before));
        int waiting = 0;
        for (UUID id :
                QuarkusTransaction.requiringNew().call(() -> registrations.begunAndExpiredBefore(before, BATCH))) {
            try {
                identities.removeUnfinished(id);
                QuarkusTransaction.requiringNew().run(() -> registrations.drop(id));
            } catch (IdentitiesUnavailableException _) {
                waiting++;
            }
        }
        if (waiting > 0) {
            LOG.warnf("registrations=%d wait for Keycloak to forget them", waiting);
        }
    }
}
