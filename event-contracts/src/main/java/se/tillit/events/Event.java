package se.tillit.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * Something that holds now, said by the service that owns it. It states the new value, never a difference: whoever has
 * the event with the largest {@link #version()} of an aggregate knows all there is to know, and drops an older one.
 */
public interface Event {

    /** What the event is about: the key of its record, so that all of one aggregate stands in order in one partition. */
    @JsonIgnore
    UUID aggregateId();

    /** Grows with every event of the aggregate, from 1; there is at most one event of a version. */
    long version();
}
