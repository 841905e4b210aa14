package se.tillit.account.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import se.tillit.events.account.LoginClosed;
import se.tillit.platform.outbox.Outbox;

/** Tells that whatever token a person still has is worth nothing. */
@ApplicationScoped
public class ClosedLogins {

    private final EntityManager database;
    private final Outbox outbox;
    private final Clock clock;

    ClosedLogins(EntityManager database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Called when Keycloak has ended the sessions, so that no later token escapes it. Telling it again is fine. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closed(UUID userId) {
        long version = ((Number) database.createNativeQuery("select nextval('login_closed_version')", Long.class)
                        .getSingleResult())
                .longValue();
        outbox.append(new LoginClosed(userId, version, clock.instant()));
    }
}
