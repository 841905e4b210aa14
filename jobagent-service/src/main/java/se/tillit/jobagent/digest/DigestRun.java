package se.tillit.jobagent.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Digests that an operator asked for. */
@Entity
@Table(name = "digest_run")
public class DigestRun {

    /** How far it is. A dry run is done when it was counted. */
    @Schema(name = "DigestRunState")
    enum State {
        RUNNING,
        DONE
    }

    @Id
    private UUID id;

    @Column(name = "as_of")
    private Instant asOf;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private State state;

    private long due;
    private long digests;
    private long empty;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DigestRun() {}

    DigestRun(UUID id, Instant asOf, boolean dryRun, long due, Instant now) {
        this.id = id;
        this.asOf = asOf;
        this.dryRun = dryRun;
        this.due = due;
        this.state = dryRun ? State.DONE : State.RUNNING;
        this.startedAt = now;
        this.finishedAt = dryRun ? now : null;
    }

    void finish(Instant now) {
        state = State.DONE;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    Instant asOf() {
        return asOf;
    }

    boolean dryRun() {
        return dryRun;
    }

    State state() {
        return state;
    }

    /** Agents that were due when it began. */
    long due() {
        return due;
    }

    /** Digests with something in them, so far. */
    long digests() {
        return digests;
    }

    /** Agents that had found nothing, so far. */
    long empty() {
        return empty;
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
