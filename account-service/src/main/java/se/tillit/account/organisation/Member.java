package se.tillit.account.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.credentials.SecurityQuestion;

/** A person of an organisation; changed through {@link Organisation} alone, which knows the rules. */
@Entity
@Table(name = "member")
public class Member {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private MemberState state;

    private @Nullable String name;

    private @Nullable String email;

    @Column(name = "email_key")
    private @Nullable String emailKey;

    @Column(name = "user_id")
    private @Nullable UUID userId;

    @Embedded
    private @Nullable SecurityQuestion securityQuestion;

    @Column(name = "login_open")
    private boolean loginOpen;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    Member(UUID id, Organisation organisation, Person person, Instant now) {
        this.id = id;
        this.organisation = organisation;
        this.state = MemberState.INVITED;
        this.name = person.name();
        this.email = person.email().value();
        this.emailKey = person.email().key();
        this.createdAt = now;
    }

    void accept(UUID user, SecurityQuestion question) {
        if (state != MemberState.INVITED) {
            throw new IllegalStateException("the member is " + state);
        }
        userId = user;
        securityQuestion = question;
        state = MemberState.ACTIVE;
    }

    /** Keeps the ids, so that a repeated removal finds them; the login's id only until the login is gone. */
    void remove() {
        state = MemberState.REMOVED;
        name = null;
        email = null;
        emailKey = null;
        securityQuestion = null;
        loginOpen = false;
    }

    /** Keycloak lets the member in. */
    public void loginOpened() {
        if (state == MemberState.ACTIVE) {
            loginOpen = true;
        }
    }

    /** Keycloak has forgotten a removed member. */
    public void loginRemoved() {
        if (state == MemberState.REMOVED) {
            userId = null;
        }
    }

    public boolean active() {
        return state == MemberState.ACTIVE;
    }

    boolean gone() {
        return state == MemberState.REMOVED;
    }

    boolean reachedAt(EmailAddress address) {
        return address.key().equals(emailKey);
    }

    public UUID id() {
        return id;
    }

    public Organisation organisation() {
        return organisation;
    }

    public MemberState state() {
        return state;
    }

    public Optional<UUID> userId() {
        return Optional.ofNullable(userId);
    }

    /** The second proof when the password is forgotten. Only of an active member. */
    public Optional<SecurityQuestion> securityQuestion() {
        return Optional.ofNullable(securityQuestion);
    }

    public boolean loginOpen() {
        return loginOpen;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Name and address. Not of a removed member. */
    public Person person() {
        return new Person(Objects.requireNonNull(name), new EmailAddress(Objects.requireNonNull(email)));
    }

    /** Who a member is. */
    public record Person(String name, EmailAddress email) {

        @Override
        public String toString() {
            return "Person[…]";
        }
    }
}
