package se.tillit.account.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.keys.KeyRings;

/** Where features order mail: in their own transaction, so that a mail exists exactly when its reason does. */
@ApplicationScoped
public class MailQueue {

    private final Mails mails;
    private final KeyRings keys;
    private final ObjectMapper json;
    private final Event<MailQueued> queued;
    private final Ids ids;
    private final Clock clock;

    MailQueue(Mails mails, KeyRings keys, ObjectMapper json, Event<MailQueued> queued, Ids ids, Clock clock) {
        this.mails = mails;
        this.keys = keys;
        this.json = json;
        this.queued = queued;
        this.ids = ids;
        this.clock = clock;
    }

    /** Queues the mail unless one with its key was queued before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void order(MailOrder order) {
        if (mails.exists(order.key())) {
            return;
        }
        byte[] parameters = keys.of("secrets").seal(written(order), context(order.key()));
        mails.persist(new Mail(ids.random(), order, parameters, clock.instant()));
        queued.fire(new MailQueued());
    }

    static byte[] context(String key) {
        return ("mail " + key).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] written(MailOrder order) {
        try {
            return json.writeValueAsBytes(order.parameters());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings must be writable", e);
        }
    }

    /** Something was queued; its observers act after the commit. */
    record MailQueued() {}
}
