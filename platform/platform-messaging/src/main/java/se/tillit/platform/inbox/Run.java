package se.tillit.platform.inbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.events.EventType;
import se.tillit.events.Headers;

/** Arrivals for one consumer that follow one another from one request, each about another aggregate: they may be taken together. */
final class Run {

    private final List<Arrival> arrivals = new ArrayList<>();
    private final Set<Optional<UUID>> aggregates = new HashSet<>();
    private @Nullable EventConsumer<?> consumer;

    /** Whether one more may come behind these. */
    boolean takesOn(EventConsumer<?> other, Arrival arrival) {
        if (arrivals.isEmpty()) {
            return true;
        }
        return consumer().name().equals(other.name())
                && isOfTheSameRequest(arrivals.getFirst(), arrival)
                && !aggregates.contains(arrival.uuid(Headers.AGGREGATE_ID));
    }

    private static boolean isOfTheSameRequest(Arrival one, Arrival another) {
        return one.correlation().equals(another.correlation())
                && Objects.equals(
                        one.headers().get(Headers.TRACEPARENT),
                        another.headers().get(Headers.TRACEPARENT));
    }

    void add(EventConsumer<?> its, Arrival arrival) {
        consumer = its;
        arrivals.add(arrival);
        aggregates.add(arrival.uuid(Headers.AGGREGATE_ID));
    }

    boolean isEmpty() {
        return arrivals.isEmpty();
    }

    int size() {
        return arrivals.size();
    }

    EventConsumer<?> consumer() {
        return Objects.requireNonNull(consumer, "nothing has come");
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    String correlation() {
        return arrivals.getFirst().correlation();
    }

    /** The trace that these follow from; none without a header that names one. */
    Context trace() {
        return W3CTraceContextPropagator.getInstance()
                .extract(Context.current(), arrivals.getFirst().headers(), new HeaderGetter());
    }

    /**
     * All of them read.
     *
     * @throws PoisonException when one of them cannot be
     */
    List<Delivery> deliveries() {
        return arrivals.stream()
                .map(arrival -> {
                    EventType type = arrival.type().orElseThrow();
                    return Delivery.of(consumer().name(), type, arrival);
                })
                .toList();
    }

    private static final class HeaderGetter implements TextMapGetter<Map<String, String>> {

        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    }
}
