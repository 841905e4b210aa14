package se.tillit.account.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import se.tillit.platform.inbox.Inbox;

/**
 * Hands every record to the inbox, one at a time for each topic or, where there are many, all that were polled, and acknowledges it when the inbox is
 * done.
 */
@ApplicationScoped
class EventsIn {

    private final Inbox inbox;

    EventsIn(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("cv-events")
    @Blocking
    void cvEvents(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message);
    }

    @Incoming("consent-events")
    @Blocking
    void consentEvents(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message);
    }

    @Incoming("jobagent-events")
    @Blocking
    void jobagentEvents(ConsumerRecords<String, byte[]> messages) {
        inbox.receiveAll(messages);
    }

    @Incoming("erasure-orders")
    @Blocking
    void erasureOrders(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message);
    }
}
