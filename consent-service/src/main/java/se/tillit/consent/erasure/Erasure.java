package se.tillit.consent.erasure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.events.Service;
import se.tillit.events.erasure.ErasureOrdered;
import se.tillit.events.erasure.Step;

/**
 * The erasure of one person: a walk through {@link Plan#STOPS}, one order at a time. Changed only under a row lock.
 *
 * <pre>HIDING → RUNNING → DONE, RUNNING ⇄ BLOCKED</pre>
 */
@Entity
@Table(name = "erasure")
class Erasure {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "receipt_hash")
    private byte[] receiptHash;

    @Column(name = "receipt_sealed")
    private byte @Nullable [] receiptSealed;

    @Enumerated(EnumType.STRING)
    private ErasureState state;

    @Enumerated(EnumType.STRING)
    private ErasureReason reason;

    private long orders;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    private @Nullable String certificate;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "erasure_task", joinColumns = @JoinColumn(name = "erasure_id"))
    @OrderColumn(name = "position")
    private List<ErasureTask> tasks = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Erasure() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the version
    private Erasure(UUID id, UUID accountId, ErasureReason reason, Receipt receipt, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.reason = reason;
        this.receiptHash = receipt.hash();
        this.receiptSealed = receipt.sealed();
        this.state = ErasureState.HIDING;
        this.requestedAt = now;
        Plan.STOPS.forEach(stop -> tasks.add(ErasureTask.of(stop)));
    }

    static Erasure requested(UUID id, UUID accountId, ErasureReason reason, Receipt receipt, Instant now) {
        return new Erasure(id, accountId, reason, receipt, now);
    }

    /** A receipt as it is kept: found by its hash, readable only while it is sealed here. */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
    record Receipt(byte[] hash, byte[] sealed) {}

    /** Nobody sees the person any more. Answers whether that is news. */
    boolean hidden() {
        boolean news = state == ErasureState.HIDING;
        if (news) {
            state = ErasureState.RUNNING;
        }
        return news;
    }

    /** The order for what is next, with a new number; a repeated one too. */
    Optional<ErasureOrdered> order(Instant now) {
        return state == ErasureState.RUNNING ? current().map(task -> order(task, now)) : Optional.empty();
    }

    private ErasureOrdered order(ErasureTask task, Instant now) {
        orders++;
        task.order(now);
        return new ErasureOrdered(id, orders, Objects.requireNonNull(accountId), task.service(), task.step());
    }

    /**
     * Notes an answer. One that was noted before, or is not waited for, changes nothing. Something left at a check blocks.
     *
     * @return whether the walk goes on
     */
    boolean answered(Plan.Stop stop, Map<String, Long> counts, Instant at) {
        Optional<ErasureTask> waiting = current().filter(task -> task.waitsFor(stop.service(), stop.step()));
        if (state != ErasureState.RUNNING || waiting.isEmpty()) {
            return false;
        }
        if (stop.step() == Step.CHECK && counts.values().stream().anyMatch(left -> left > 0)) {
            state = ErasureState.BLOCKED;
            return false;
        }
        waiting.get().done(counts, at);
        return true;
    }

    /** An operator has looked: the service that had something left is to delete again before it is asked again. */
    void unblock() {
        if (state == ErasureState.BLOCKED) {
            state = ErasureState.RUNNING;
            Service blocked = current().orElseThrow().service();
            tasks.stream()
                    .filter(task -> task.service() == blocked && Plan.deletes(task.step()))
                    .forEach(ErasureTask::again);
        }
    }

    /**
     * Everything is gone; nothing here says whose erasure it was.
     *
     * @throws IllegalStateException when a service has not answered
     */
    void complete(String signed, Instant now) {
        if (current().isPresent() || state != ErasureState.RUNNING) {
            throw new IllegalStateException("a certificate needs every answer");
        }
        state = ErasureState.DONE;
        certificate = signed;
        completedAt = now;
        accountId = null;
        receiptSealed = null;
    }

    /** What is being done, or nothing when all is. */
    Optional<ErasureTask> current() {
        return tasks.stream().filter(task -> !task.isDone()).findFirst();
    }

    UUID id() {
        return id;
    }

    /** Whose it is; nothing when it is done. */
    Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }

    Optional<byte[]> receiptSealed() {
        return Optional.ofNullable(receiptSealed);
    }

    ErasureState state() {
        return state;
    }

    ErasureReason reason() {
        return reason;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    Optional<String> certificate() {
        return Optional.ofNullable(certificate);
    }

    List<ErasureTask> tasks() {
        return List.copyOf(tasks);
    }
}
