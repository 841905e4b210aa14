package se.tillit.jobagent.partner;

import jakarta.enterprise.context.ApplicationScoped;
import se.tillit.events.account.PartnerChanged;
import se.tillit.platform.inbox.EventConsumer;

/** A removal counts at once; what else changed is asked for. */
@ApplicationScoped
class PartnerChangedConsumer implements EventConsumer<PartnerChanged> {

    private final Partners partners;

    PartnerChangedConsumer(Partners partners) {
        this.partners = partners;
    }

    @Override
    public String name() {
        return "partner";
    }

    @Override
    public Class<PartnerChanged> form() {
        return PartnerChanged.class;
    }

    @Override
    public void take(PartnerChanged event) {
        partners.hear(event.partnerId(), event.version(), event.active());
    }
}
