package se.tillit.account.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.account.link.MailedToken;
import se.tillit.platform.ids.Tokens;

/** A link with which one person can set a new password once. */
@Entity
@Table(name = "recovery")
class Recovery implements MailedToken {

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "user_id")
    private @Nullable UUID userId;

    @Enumerated(EnumType.STRING)
    private RecoveryState state;

    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Recovery() {}

    Recovery(UUID id, String token, @Nullable UUID userId, Instant now, Instant end) {
        this.id = id;
        this.tokenHash = Tokens.digest(token);
        this.userId = userId;
        this.state = RecoveryState.OPEN;
        this.createdAt = now;
        this.expiresAt = end;
    }

    /** A wrong answer was given; too many of them end the link. */
    void missed(int allowed) {
        attempts++;
        if (attempts >= allowed) {
            state = RecoveryState.SPENT;
        }
    }

    void done() {
        state = RecoveryState.DONE;
    }

    boolean spent() {
        return state == RecoveryState.SPENT;
    }

    @Override
    public boolean used() {
        return state == RecoveryState.DONE;
    }

    @Override
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    @Override
    public Instant expiresAt() {
        return expiresAt;
    }

    UUID id() {
        return id;
    }

    /** Whose password it is; nobody's when the address was unknown. */
    Optional<UUID> userId() {
        return Optional.ofNullable(userId);
    }
}
