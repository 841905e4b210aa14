package se.tillit.jobagent.agent;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.criteria.Criteria;

/** A job agent. Changed only under a row lock ({@link JobAgents#lock}); every change is one that engines pull. */
@Entity
@Table(name = "job_agent")
@DynamicUpdate // digests write when the next one is due, and nothing that she wrote
public class JobAgent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer number;

    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String name;

    @Convert(converter = CriteriaColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Criteria criteria;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday;

    private int hour;

    @Enumerated(EnumType.STRING)
    private AgentState state;

    @Column(name = "stop_version")
    private long stopVersion;

    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "told_through")
    private long toldThrough;

    @Column(name = "criteria_since")
    private long criteriaSince;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected JobAgent() {}

    @SuppressWarnings("NullAway.Init") // the database numbers it
    private JobAgent(UUID id, UUID accountId, AgentDraft draft, long matchesSoFar, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.name = draft.name();
        this.criteria = draft.criteria();
        take(draft.rhythm());
        this.state = draft.stateOr(AgentState.ON);
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
        this.toldThrough = matchesSoFar;
        this.criteriaSince = matchesSoFar;
        this.dueAt = state == AgentState.ON ? rhythm().next(now).orElse(null) : null;
    }

    /** A new agent. It meets the ads that are matched from now on. */
    static JobAgent written(UUID id, UUID accountId, AgentDraft draft, long matchesSoFar, Instant now) {
        return new JobAgent(id, accountId, draft, matchesSoFar, now);
    }

    /**
     * Takes what is wanted now. Who wants to be told at once is told at once, too, of what waits for a digest.
     *
     * @param matchesSoFar what it has not been told of of these waits for no other digest once it was off, or told at once
     * @return whether anything is different now
     */
    boolean rewrite(AgentDraft draft, long matchesSoFar, Instant now) {
        AgentState wanted = draft.stateOr(state);
        Rhythm before = rhythm();
        if (draft.name().equals(name)
                && draft.criteria().equals(criteria)
                && draft.rhythm().equals(before)
                && wanted == state) {
            return false;
        }
        if (!draft.criteria().equals(criteria)) {
            criteria = draft.criteria();
            criteriaSince = matchesSoFar;
        }
        name = draft.name();
        take(draft.rhythm());
        if (wanted == AgentState.OFF) {
            state = wanted;
            dueAt = null;
        } else if (state == AgentState.OFF) {
            turnOn(matchesSoFar, now);
        } else if (!rhythm().equals(before)) {
            beDue(before, matchesSoFar, now);
        }
        version++;
        updatedAt = now;
        return true;
    }

    private void turnOn(long matchesSoFar, Instant now) {
        state = AgentState.ON;
        toldThrough = matchesSoFar;
        dueAt = rhythm().next(now).orElse(null);
    }

    private void beDue(Rhythm before, long matchesSoFar, Instant now) {
        if (before.frequency() == Frequency.INSTANT && dueAt == null) {
            toldThrough = matchesSoFar;
        }
        dueAt = rhythm().next(now).orElse(now);
    }

    private void take(Rhythm rhythm) {
        frequency = rhythm.frequency();
        weekday = rhythm.weekday();
        hour = rhythm.hour();
    }

    /** Its mail was stopped; answers whether it was on. */
    boolean stop(long newestStop, Instant now) {
        stopVersion = newestStop;
        if (state == AgentState.OFF) {
            return false;
        }
        state = AgentState.OFF;
        dueAt = null;
        version++;
        updatedAt = now;
        return true;
    }

    /** What engines and matches know it by; it never leaves the service. */
    public int number() {
        return number;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    /** The candidate's own word for it. */
    public String name() {
        return name;
    }

    public Criteria criteria() {
        return criteria;
    }

    public Rhythm rhythm() {
        return new Rhythm(frequency, weekday, hour);
    }

    public AgentState state() {
        return state;
    }

    /** The ETag. */
    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** When it tells next; absent when it tells at once, or is off. */
    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }
}
