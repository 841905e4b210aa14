package se.tillit.platform.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;
import java.util.UUID;

/** Which request everything follows from, through all events; and the trace that is going on. */
public final class Correlation {

    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private Correlation() {}

    /** The event's that is being taken, else the trace's, else a new one. */
    public static String current() {
        if (CURRENT.isBound()) {
            return CURRENT.get();
        }
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString().replace("-", "");
    }

    /** Runs what follows from an event. */
    public static void with(String correlationId, Runnable action) {
        ScopedValue.where(CURRENT, correlationId).run(action);
    }

    /** The current span as W3C Trace Context writes it. */
    public static Optional<String> traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? Optional.of("00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex())
                : Optional.empty();
    }
}
