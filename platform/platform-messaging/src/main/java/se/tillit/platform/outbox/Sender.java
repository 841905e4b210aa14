package se.tillit.platform.outbox;

import java.util.concurrent.Future;

/** Hands rows to the broker. */
public interface Sender {

    /** Begins to send; the future ends when all replicas have the record, or with the broker's refusal. */
    Future<?> send(OutboxRow row);
}
