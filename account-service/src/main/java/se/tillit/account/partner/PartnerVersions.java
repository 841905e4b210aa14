package se.tillit.account.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import se.tillit.events.account.PartnerChanged;
import se.tillit.platform.outbox.Outbox;

/**
 * Numbers the changes of partners and tells of them. One row, locked from the change to its commit: changes commit in the order
 * of their numbers, and jobagent-service, which asks for everything above its last number, misses none. Take it last.
 */
@ApplicationScoped
class PartnerVersions {

    private final EntityManager database;
    private final Outbox outbox;

    PartnerVersions(EntityManager database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    long next() {
        return ((Number) database.createNativeQuery(
                                "update partner_version set version = version + 1 where id = 1 returning version",
                                Long.class)
                        .getSingleResult())
                .longValue();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void announce(Partner partner) {
        outbox.append(
                new PartnerChanged(partner.id(), partner.changeVersion(), partner.state() == PartnerState.ACTIVE));
    }
}
