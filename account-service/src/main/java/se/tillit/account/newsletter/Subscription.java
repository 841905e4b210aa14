package se.tillit.account.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.link.MailedToken;
import se.tillit.account.mail.MailLocale;
import se.tillit.platform.ids.Tokens;

/** An address that wants the newsletter, and proves with a click that its owner does. */
@Entity
@Table(name = "newsletter_subscription")
class Subscription implements MailedToken {

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Enumerated(EnumType.STRING)
    private SubscriptionState state;

    private @Nullable String email;

    @Column(name = "email_key")
    private @Nullable String emailKey;

    private MailLocale locale;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {}

    Subscription(UUID id, EmailAddress address, MailLocale locale, String token, Instant now, Instant end) {
        this.id = id;
        this.tokenHash = Tokens.digest(token);
        this.state = SubscriptionState.PENDING;
        this.email = address.value();
        this.emailKey = address.key();
        this.locale = locale;
        this.createdAt = now;
        this.expiresAt = end;
    }

    void confirm() {
        if (state != SubscriptionState.PENDING) {
            throw new IllegalStateException("the subscription is " + state);
        }
        state = SubscriptionState.CONFIRMED;
    }

    void end() {
        state = SubscriptionState.ENDED;
        email = null;
        emailKey = null;
    }

    boolean confirmed() {
        return state == SubscriptionState.CONFIRMED;
    }

    @Override
    public boolean used() {
        return state != SubscriptionState.PENDING;
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

    MailLocale locale() {
        return locale;
    }

    /** Not of an ended one. */
    EmailAddress address() {
        return new EmailAddress(Objects.requireNonNull(email));
    }
}
