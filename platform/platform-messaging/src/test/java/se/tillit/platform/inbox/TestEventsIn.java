package se.tillit.platform.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class TestEventsIn {

    private final Inbox inbox;

    TestEventsIn(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("account-events")
    @Blocking
    void accountEvents(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message);
    }
}
