package se.tillit.account.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.tillit.account.link.MailedToken;
import se.tillit.account.organisation.Member;
import se.tillit.platform.ids.Tokens;

/** A mailed link for one member. Its id becomes the username in Keycloak, which makes accepting it repeatable. */
@Entity
@Table(name = "invitation")
class Invitation implements MailedToken {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "member_id")
    private Member member;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(UUID id, Member member, String token, Instant expiresAt) {
        this.id = id;
        this.member = member;
        this.tokenHash = Tokens.digest(token);
        this.state = InvitationState.OPEN;
        this.expiresAt = expiresAt;
    }

    void accept() {
        requireOpen();
        state = InvitationState.ACCEPTED;
    }

    /** The link came too late; a new invitation has been sent. */
    void expire() {
        requireOpen();
        state = InvitationState.EXPIRED;
    }

    private void requireOpen() {
        if (state != InvitationState.OPEN) {
            throw new IllegalStateException("the invitation is " + state);
        }
    }

    @Override
    public boolean used() {
        return state == InvitationState.ACCEPTED;
    }

    @Override
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    Member member() {
        return member;
    }

    InvitationState state() {
        return state;
    }

    @Override
    public Instant expiresAt() {
        return expiresAt;
    }
}
