package se.tillit.events;

/** The names of a record's headers; their values are UTF-8. */
public final class Headers {

    /** Random for every event; the inbox knows a repetition by it. */
    public static final String EVENT_ID = "event-id";
    /** {@link EventType#wireName()}. */
    public static final String EVENT_TYPE = "event-type";
    /** {@link EventType#wireVersion()}. */
    public static final String EVENT_VERSION = "event-version";
    /** {@link EventType#aggregate()}. */
    public static final String AGGREGATE_TYPE = "aggregate-type";
    /** The record's key once more, for readers of headers alone. */
    public static final String AGGREGATE_ID = "aggregate-id";
    /** {@link Event#version()}, decimal. */
    public static final String AGGREGATE_VERSION = "aggregate-version";
    /** When the change was committed, RFC 3339 UTC. */
    public static final String OCCURRED_AT = "occurred-at";
    /** The request that began it all, through every event that follows from it. */
    public static final String CORRELATION_ID = "correlation-id";
    /** W3C Trace Context. */
    public static final String TRACEPARENT = "traceparent";

    private Headers() {}
}
