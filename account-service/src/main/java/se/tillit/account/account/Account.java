package se.tillit.account.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.credentials.SecurityQuestion;
import se.tillit.account.mail.MailLocale;

/** A candidate's account. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    private UUID id;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    private MailLocale locale;

    @Column(name = "accepted_policy_version")
    private String acceptedPolicyVersion;

    @Column(name = "policy_accepted_at")
    private Instant policyAcceptedAt;

    @Embedded
    private SecurityQuestion securityQuestion;

    @Column(name = "login_open")
    private boolean loginOpen;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(Opening opening, SecurityQuestion securityQuestion, Instant now) {
        this.id = opening.userId();
        this.email = opening.email().value();
        this.emailKey = opening.email().key();
        this.locale = opening.locale();
        this.acceptedPolicyVersion = opening.acceptedPolicyVersion();
        this.policyAcceptedAt = opening.policyAcceptedAt();
        this.securityQuestion = securityQuestion;
        this.createdAt = now;
    }

    /** Opens an account for a confirmed address. Its owner cannot log in before {@link #loginOpened()}. */
    public static Account open(Opening opening, SecurityQuestion securityQuestion, Instant now) {
        return new Account(opening, securityQuestion, now);
    }

    /** Keycloak lets the owner in. */
    void loginOpened() {
        loginOpen = true;
    }

    /** The language we write in from now on. */
    public void speak(MailLocale language) {
        locale = language;
    }

    /** The second proof when the password is forgotten. */
    public SecurityQuestion securityQuestion() {
        return securityQuestion;
    }

    public boolean loginOpen() {
        return loginOpen;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public MailLocale locale() {
        return locale;
    }

    String acceptedPolicyVersion() {
        return acceptedPolicyVersion;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }

    /**
     * What an account is opened from.
     *
     * @param userId the Keycloak user's id, which becomes the account's
     */
    public record Opening(
            UUID userId,
            EmailAddress email,
            MailLocale locale,
            String acceptedPolicyVersion,
            Instant policyAcceptedAt) {}
}
