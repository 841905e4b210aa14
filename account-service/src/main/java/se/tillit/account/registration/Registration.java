package se.tillit.account.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.handover.GivenProfile;
import se.tillit.account.link.MailedToken;
import se.tillit.account.mail.MailLocale;
import se.tillit.platform.ids.Tokens;

/**
 * A registration that waits for the click in the mail. Whatever it becomes, it then forgets the address and everything
 * that was given.
 */
@Entity
@Table(name = "registration")
class Registration implements MailedToken {

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private byte @Nullable [] tokenHash;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    private @Nullable String email;

    @Column(name = "email_key")
    private @Nullable String emailKey;

    private MailLocale locale;

    @Column(name = "accepted_policy_version")
    private String acceptedPolicyVersion;

    private @Nullable String name;

    @Column(name = "postal_code")
    private @Nullable String postalCode;

    private @Nullable String gender;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @Column(name = "login_begun")
    private boolean loginBegun;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    private Registration(UUID id, RegistrationState state, MailLocale locale, String policy, Instant now, Instant end) {
        this.id = id;
        this.state = state;
        this.locale = locale;
        this.acceptedPolicyVersion = policy;
        this.createdAt = now;
        this.expiresAt = end;
    }

    /** Waits for the token until the end. */
    static Registration pending(UUID id, Applicant applicant, String token, Instant now, Instant end) {
        Registration pending = new Registration(
                id, RegistrationState.PENDING, applicant.locale(), applicant.acceptedPolicyVersion(), now, end);
        pending.tokenHash = Tokens.digest(token);
        pending.email = applicant.email().value();
        pending.emailKey = applicant.email().key();
        pending.name = applicant.profile().name();
        pending.postalCode = applicant.profile().postalCode();
        pending.gender = applicant.profile().gender();
        pending.birthDate = applicant.profile().birthDate();
        return pending;
    }

    /** The insert of the other branch: nothing to confirm and nothing kept. */
    static Registration ofKnownAddress(UUID id, Applicant applicant, Instant now, Instant end) {
        return new Registration(
                id, RegistrationState.KNOWN_ADDRESS, applicant.locale(), applicant.acceptedPolicyVersion(), now, end);
    }

    /** From here on the identity provider may know the address. */
    void beginLogin() {
        requirePending();
        loginBegun = true;
    }

    /** The account exists; repeating the token's confirmation answers with it. What was given waits for its hand-over. */
    void confirm(UUID account) {
        requirePending();
        accountId = account;
        state = RegistrationState.CONFIRMED;
        forgetAddress();
    }

    /** Whoever owns profiles has what was given. */
    void handedOver() {
        forgetGiven();
    }

    /** The link came too late; a new registration has taken over what was given. */
    void expire() {
        requirePending();
        state = RegistrationState.EXPIRED;
        forgetAddress();
        forgetGiven();
    }

    private void requirePending() {
        if (state != RegistrationState.PENDING) {
            throw new IllegalStateException("the registration is " + state);
        }
    }

    private void forgetAddress() {
        email = null;
        emailKey = null;
    }

    private void forgetGiven() {
        name = null;
        postalCode = null;
        gender = null;
        birthDate = null;
    }

    /** Who wants an account. Only of a pending registration. */
    Applicant applicant() {
        requirePending();
        return new Applicant(
                new EmailAddress(Objects.requireNonNull(email)), locale, acceptedPolicyVersion, createdAt, given());
    }

    /** What was given besides the address and is not handed over yet. */
    GivenProfile given() {
        return new GivenProfile(name, postalCode, gender, birthDate);
    }

    @Override
    public boolean used() {
        return state == RegistrationState.CONFIRMED;
    }

    @Override
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    RegistrationState state() {
        return state;
    }

    @Override
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Only of a confirmed registration. */
    UUID accountId() {
        return Objects.requireNonNull(accountId);
    }
}
