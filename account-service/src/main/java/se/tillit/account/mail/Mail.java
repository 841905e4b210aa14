package se.tillit.account.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail in the queue. Claiming it moves its next attempt, so a sender that dies gives it back by itself. */
@Entity
@Table(name = "mail")
class Mail {

    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(2);
    private static final int MAX_DOUBLINGS = 12;

    @Id
    private UUID id;

    @Column(name = "mail_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private @Nullable String recipient;

    @Enumerated(EnumType.STRING)
    private MailTemplate template;

    private MailLocale locale;

    private byte @Nullable [] parameters;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "give_up_at")
    private Instant giveUpAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Mail() {}

    Mail(UUID id, MailOrder order, byte[] sealedParameters, Instant now) {
        this.id = id;
        this.key = order.key();
        this.state = MailState.WAITING;
        this.recipient = order.recipient();
        this.template = order.template();
        this.locale = order.locale();
        this.parameters = sealedParameters.clone();
        this.accountId = order.accountId();
        this.nextAttemptAt = now;
        this.giveUpAt = order.giveUpAt();
        this.createdAt = now;
    }

    /** Takes the mail for one attempt. Until {@code lease} nobody else tries, and an erasure waits. */
    void claim(Instant lease) {
        state = MailState.IN_HAND;
        attempts++;
        nextAttemptAt = lease;
    }

    void sent(Instant now) {
        close(MailState.SENT, now);
    }

    /** Comes back later, twice as late each time up to the cap; gives up when that is too late. */
    void failed(Instant now, Duration maxBackOff) {
        Instant retry = now.plus(backOff(attempts, maxBackOff));
        if (retry.isAfter(giveUpAt)) {
            close(MailState.ABANDONED, now);
        } else {
            state = MailState.WAITING;
            nextAttemptAt = retry;
        }
    }

    void abandon(Instant now) {
        close(MailState.ABANDONED, now);
    }

    /** It may no longer be sent. */
    void suppress(Instant now) {
        close(MailState.SUPPRESSED, now);
    }

    static Duration backOff(int attempts, Duration max) {
        Duration doubled = FIRST_BACK_OFF.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MAX_DOUBLINGS));
        return doubled.compareTo(max) < 0 ? doubled : max;
    }

    private void close(MailState outcome, Instant now) {
        state = outcome;
        recipient = null;
        parameters = null;
        accountId = null;
        closedAt = now;
    }

    /** Whether this is still the attempt that was claimed, and no other has taken the mail since. */
    boolean inHandAt(int attempt) {
        return state == MailState.IN_HAND && attempts == attempt;
    }

    boolean pointless(Instant now) {
        return now.isAfter(giveUpAt);
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    MailTemplate template() {
        return template;
    }

    MailLocale locale() {
        return locale;
    }

    int attempts() {
        return attempts;
    }

    MailState state() {
        return state;
    }

    /** The candidate whose mail it is. Only of a mail that is not closed. */
    Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }

    /** Only of a mail that is not closed. */
    String recipient() {
        return open(recipient);
    }

    /** Only of a mail that is not closed. */
    byte[] sealedParameters() {
        return open(parameters).clone();
    }

    private static <T> T open(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the mail is closed");
        }
        return value;
    }
}
