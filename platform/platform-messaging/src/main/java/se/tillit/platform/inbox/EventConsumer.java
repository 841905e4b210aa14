package se.tillit.platform.inbox;

import se.tillit.events.Event;

/**
 * What a service does about one kind of event. A bean of this type is found by the inbox.
 *
 * @param <E> the event
 */
public interface EventConsumer<E extends Event> {

    /** Names this consumer in the inbox for ever: renaming it takes every kept event again. */
    String name();

    /** Which events it is for. */
    Class<E> form();

    /**
     * The effect and this service's own events, in the inbox's transaction. The event is neither a repetition nor older
     * than what this consumer knows. Whatever it throws undoes all of it: what may pass is tried again for ever, anything
     * else parks the event.
     */
    void take(E event);
}
