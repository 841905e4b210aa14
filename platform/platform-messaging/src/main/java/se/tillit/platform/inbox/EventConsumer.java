package se.tillit.platform.inbox;

import java.util.List;
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

    /**
     * Events about different aggregates that came together, in their order and in one transaction, for a consumer that is faster with many. Each has
     * the effect that {@link #take} has; when this throws, each is taken alone.
     */
    default void takeAll(List<E> events) {
        events.forEach(this::take);
    }
}
