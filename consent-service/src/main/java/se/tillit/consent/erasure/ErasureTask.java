package se.tillit.consent.erasure;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import se.tillit.events.Service;
import se.tillit.events.erasure.Step;

/** One stop of an erasure's plan. */
@Embeddable
class ErasureTask {

    @Enumerated(EnumType.STRING)
    private Service service;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Convert(converter = CountsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable Map<String, Long> counts;

    @Column(name = "ordered_at")
    private @Nullable Instant orderedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ErasureTask() {}

    private ErasureTask(Plan.Stop stop) {
        this.service = stop.service();
        this.step = stop.step();
    }

    static ErasureTask of(Plan.Stop stop) {
        return new ErasureTask(stop);
    }

    void order(Instant now) {
        orderedAt = now;
    }

    /** Counted on top of what it found before it was to be done again. */
    void done(Map<String, Long> found, Instant at) {
        Map<String, Long> sum = new HashMap<>(counts());
        found.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        counts = Map.copyOf(sum);
        doneAt = at;
    }

    /** It is to be done again; what it found stands. */
    void again() {
        doneAt = null;
        orderedAt = null;
    }

    boolean isDone() {
        return doneAt != null;
    }

    boolean waitsFor(Service answering, Step answered) {
        return !isDone() && service == answering && step == answered;
    }

    boolean orderedBefore(Instant time) {
        return orderedAt == null || orderedAt.isBefore(time);
    }

    Service service() {
        return service;
    }

    Step step() {
        return step;
    }

    Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    Map<String, Long> counts() {
        return counts == null ? Map.of() : counts;
    }
}
