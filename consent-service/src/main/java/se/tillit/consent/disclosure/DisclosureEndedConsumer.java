package se.tillit.consent.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import se.tillit.events.cv.DisclosureEnded;
import se.tillit.platform.inbox.EventConsumer;

/** Notes that a disclosure is over. One that is not known is of somebody who was erased. */
@ApplicationScoped
class DisclosureEndedConsumer implements EventConsumer<DisclosureEnded> {

    private final RecordDisclosure recordDisclosure;

    DisclosureEndedConsumer(RecordDisclosure recordDisclosure) {
        this.recordDisclosure = recordDisclosure;
    }

    @Override
    public String name() {
        return "disclosure-ends";
    }

    @Override
    public Class<DisclosureEnded> form() {
        return DisclosureEnded.class;
    }

    @Override
    public void take(DisclosureEnded event) {
        recordDisclosure.closed(event.disclosureId(), DisclosureConsent.Closed.ENDED, event.endedAt());
    }
}
