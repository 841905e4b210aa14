package se.tillit.consent.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One pass over all accounts as of a day: counted first, then worked off by every replica until nothing is due. */
@Entity
@Table(name = "retention_run")
class RetentionRun {

    @Id
    private UUID id;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "dry_run")
    private boolean dryRun;

    private boolean scheduled;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "to_warn")
    private long toWarn;

    @Column(name = "to_hide")
    private long toHide;

    @Column(name = "to_remove")
    private long toRemove;

    private long warned;
    private long hidden;
    private long removed;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    /** How far it is. A dry run is done when it was counted. */
    @Schema(name = "RetentionRunState")
    enum State {
        RUNNING,
        DONE
    }

    /** How many accounts a run touches, by what it does to them. */
    record Counts(long warned, long hidden, long removed) {}

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RetentionRun() {}

    RetentionRun(UUID id, LocalDate asOf, boolean dryRun, boolean scheduled, Map<Stage, Long> due, Instant now) {
        this.id = id;
        this.asOf = asOf;
        this.dryRun = dryRun;
        this.scheduled = scheduled;
        this.toWarn = due.getOrDefault(Stage.ACTIVE, 0L);
        this.toHide = due.getOrDefault(Stage.WARNED, 0L);
        this.toRemove = due.getOrDefault(Stage.HIDDEN, 0L);
        this.startedAt = now;
        this.state = dryRun ? State.DONE : State.RUNNING;
        this.finishedAt = dryRun ? now : null;
    }

    void finish(Instant now) {
        state = State.DONE;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    LocalDate asOf() {
        return asOf;
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean scheduled() {
        return scheduled;
    }

    State state() {
        return state;
    }

    Counts counted() {
        return new Counts(toWarn, toHide, toRemove);
    }

    Counts done() {
        return new Counts(warned, hidden, removed);
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
