package se.tillit.account.activity;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import se.tillit.account.mail.MailDelivered;
import se.tillit.platform.identity.Roles;

/**
 * Notes that a candidate was here, beside the request and not in it: her first one of a day on this replica costs one
 * look-up on a thread of its own, every other one nothing.
 */
@Provider
@Singleton
class ActivityRecorder implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(ActivityRecorder.class);

    private final Activities activities;
    private final ExecutorService threads;
    private final Clock clock;
    private volatile Day today;

    ActivityRecorder(Activities activities, @VirtualThreads ExecutorService threads, Clock clock) {
        this.activities = activities;
        this.threads = threads;
        this.clock = clock;
        this.today = new Day(today());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Principal caller = request.getSecurityContext().getUserPrincipal();
        if (caller instanceof JsonWebToken token && request.getSecurityContext().isUserInRole(Roles.CANDIDATE)) {
            seen(UUID.fromString(token.getSubject()));
        }
    }

    private void seen(UUID accountId) {
        Day day = today;
        LocalDate now = today();
        if (!day.date().equals(now)) {
            day = new Day(now);
            today = day;
        }
        Set<UUID> noted = day.noted();
        if (noted.add(accountId)) {
            threads.execute(() -> note(accountId, now, noted));
        }
    }

    private void note(UUID accountId, LocalDate date, Set<UUID> noted) {
        try {
            activities.active(accountId, date);
        } catch (RuntimeException e) {
            // Her next request tries again.
            noted.remove(accountId);
            LOG.warnf("activity not noted failure=%s", e.getClass().getSimpleName());
        }
    }

    /** In the transaction that closes the mail. A mail that only says that her data will go does not make it stay. */
    void delivered(@Observes MailDelivered mail) {
        if (mail.template().countsAsContact()) {
            activities.mailed(mail.accountId(), today());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Who was noted on a day. */
    private record Day(LocalDate date, Set<UUID> noted) {

        Day(LocalDate date) {
            this(date, ConcurrentHashMap.newKeySet());
        }
    }
}
