package se.tillit.jobagent.ad;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** What becomes of a box ad with its next batch. Until then others get what the ad holds, unless its employer took it back. */
@Embeddable
class NextBatch {

    @Column(name = "tell_at")
    private @Nullable Instant at;

    @Convert(converter = EditionColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable Edition waiting;

    private boolean closing;

    /** The ad says something else from then on. */
    void brings(Edition edition, Instant time) {
        await(time);
        waiting = edition;
        closing = false;
    }

    /** The ad closes then. */
    void closes(Instant time) {
        await(time);
        waiting = null;
        closing = true;
    }

    /** What waits already is not put off. */
    private void await(Instant time) {
        if (at == null) {
            at = time;
        }
    }

    Optional<Edition> waiting() {
        return Optional.ofNullable(waiting);
    }

    boolean closing() {
        return closing;
    }

    boolean hasCome(Instant now) {
        return at != null && !at.isAfter(now);
    }

    /** When others get what waits. */
    Optional<Instant> changesAt() {
        return waiting().flatMap(_ -> Optional.ofNullable(at));
    }

    /** Nothing waits any more. */
    void over() {
        at = null;
        waiting = null;
        closing = false;
    }
}
