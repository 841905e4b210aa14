package se.tillit.account.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.tillit.account.credentials.ClosedLogins;
import se.tillit.account.credentials.Identities;
import se.tillit.account.credentials.IdentitiesUnavailableException;
import se.tillit.account.organisation.Member;
import se.tillit.account.organisation.Members;

/** Keeps Keycloak in step with the members: lets accepted ones in and removed ones out. Repeated until it has happened. */
@ApplicationScoped
public class MemberLogins {

    private static final Logger LOG = Logger.getLogger(MemberLogins.class);
    private static final int BATCH = 100;
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Members members;
    private final Identities identities;
    private final ClosedLogins closedLogins;
    private final Clock clock;

    MemberLogins(Members members, Identities identities, ClosedLogins closedLogins, Clock clock) {
        this.members = members;
        this.identities = identities;
        this.closedLogins = closedLogins;
        this.clock = clock;
    }

    /** Outside any transaction, after the commit that admitted the member. */
    void open(UUID memberId, UUID userId) {
        identities.enable(userId);
        QuarkusTransaction.requiringNew()
                .run(() -> members.findByIdOptional(memberId).ifPresent(Member::loginOpened));
    }

    /** Outside any transaction, after the commit that removed the member. Nothing to do for one that never logged in. */
    public void remove(UUID memberId) {
        Optional<UUID> userId = QuarkusTransaction.requiringNew()
                .call(() -> members.findByIdOptional(memberId).flatMap(Member::userId));
        userId.ifPresent(identities::remove);
        QuarkusTransaction.requiringNew().run(() -> {
            // After the sessions have ended: no token is issued any more that this would not refuse.
            userId.ifPresent(closedLogins::closed);
            members.findByIdOptional(memberId).ifPresent(Member::loginRemoved);
        });
    }

    /** Finishes what a crash or an outage left between a commit and Keycloak. */
    @Scheduled(
            every = "${tillit.logins.reconcile}",
            delayed = "10s",
            identity = "member-logins",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reconcile() {
        int waiting = 0;
        for (UUID memberId : QuarkusTransaction.requiringNew()
                .call(() -> members.withUnfinishedLogin(clock.instant().minus(GRACE), BATCH))) {
            try {
                finish(memberId);
            } catch (IdentitiesUnavailableException _) {
                // The others are tried all the same: one that Keycloak does not know must not hold them up.
                waiting++;
            }
        }
        if (waiting > 0) {
            LOG.warnf("members=%d wait for Keycloak to open or remove their logins", waiting);
        }
    }

    private void finish(UUID memberId) {
        Optional<UUID> admitted = QuarkusTransaction.requiringNew()
                .call(() -> members.findByIdOptional(memberId)
                        .filter(Member::active)
                        .flatMap(Member::userId));
        admitted.ifPresentOrElse(userId -> open(memberId, userId), () -> remove(memberId));
    }
}
