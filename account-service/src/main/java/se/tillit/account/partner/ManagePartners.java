package se.tillit.account.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.tillit.account.credentials.IdentitiesUnavailableException;
import se.tillit.account.credentials.PartnerClients;
import se.tillit.platform.idempotency.IdempotencyKeys;
import se.tillit.platform.idempotency.IdempotentCall;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.ids.Tokens;

/**
 * Adds and removes partners, here and in Keycloak. A partner counts from the commit that tells of it, and no longer than to the
 * commit that tells of its removal: a client that Keycloak has beyond that opens nothing.
 */
@ApplicationScoped
class ManagePartners {

    private static final Logger LOG = Logger.getLogger(ManagePartners.class);
    private static final int BATCH = 50;
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Partners partners;
    private final PartnerVersions versions;
    private final PartnerClients clients;
    private final IdempotencyKeys idempotency;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    ManagePartners(
            Partners partners,
            PartnerVersions versions,
            PartnerClients clients,
            IdempotencyKeys idempotency,
            Tokens tokens,
            Ids ids,
            Clock clock) {
        this.partners = partners;
        this.versions = versions;
        this.clients = clients;
        this.idempotency = idempotency;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /** Outside any transaction. A repetition finishes what the first attempt did not, and otherwise shows no secret. */
    AddedPartner add(IdempotentCall call, PartnerRequest wanted) {
        UUID id = QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once(call, () -> {
                    Partner partner = new Partner(ids.random(), wanted, clock.instant());
                    partners.persist(partner);
                    return partner.id();
                }));
        // The row stays locked while Keycloak is asked, so that two repetitions do not replace each other's client.
        return QuarkusTransaction.requiringNew().call(() -> open(partners.locked(id)));
    }

    private AddedPartner open(Partner partner) {
        if (partner.state() != PartnerState.PENDING) {
            return AddedPartner.of(partner, null);
        }
        String secret = tokens.next();
        clients.create(partner.clientId(), partner.name(), secret);
        partner.open(versions.next());
        versions.announce(partner);
        return AddedPartner.of(partner, secret);
    }

    /**
     * Outside any transaction. Repeating it changes nothing, and tells whether it is done.
     *
     * @throws IdentitiesUnavailableException when it is removed here, and Keycloak has not confirmed
     */
    void remove(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            Partner partner = partners.locked(id);
            if (partner.state() != PartnerState.REMOVED) {
                partner.remove(versions.next());
                versions.announce(partner);
            }
        });
        removeClient(id);
    }

    private void removeClient(UUID id) {
        Optional<String> clientId = QuarkusTransaction.requiringNew()
                .call(() -> partners.findByIdOptional(id)
                        .filter(partner -> partner.state() == PartnerState.REMOVED && !partner.clientGone())
                        .map(Partner::clientId));
        clientId.ifPresent(client -> {
            clients.remove(client);
            QuarkusTransaction.requiringNew().run(() -> partners.locked(id).clientRemoved());
        });
    }

    /** Finishes what a crash or an outage left between a commit and Keycloak. */
    @Scheduled(
            every = "${tillit.logins.reconcile}",
            delayed = "10s",
            identity = "partner-clients",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reconcile() {
        List<UUID> unfinished = QuarkusTransaction.requiringNew()
                .call(() -> partners.unfinished(clock.instant().minus(GRACE), BATCH));
        int waiting = 0;
        for (UUID id : unfinished) {
            try {
                // One that was never opened has no secret that anybody knows: it goes the same way.
                remove(id);
            } catch (IdentitiesUnavailableException _) {
                waiting++;
            }
        }
        if (waiting > 0) {
            LOG.warnf("partners=%d wait for Keycloak to remove their clients", waiting);
        }
    }
}
