package se.tillit.account.consent;

import jakarta.enterprise.context.ApplicationScoped;
import se.tillit.events.consent.ConsentChanged;
import se.tillit.platform.inbox.EventConsumer;

/** Learns of consents given; a withdrawal was told before, and is only repeated here. */
@ApplicationScoped
class ConsentChangedConsumer implements EventConsumer<ConsentChanged> {

    private final Consents consents;

    ConsentChangedConsumer(Consents consents) {
        this.consents = consents;
    }

    @Override
    public String name() {
        return "consent-changed";
    }

    @Override
    public Class<ConsentChanged> form() {
        return ConsentChanged.class;
    }

    @Override
    public void take(ConsentChanged event) {
        consents.record(event.accountId(), event.purpose(), event.version(), event.given());
    }
}
