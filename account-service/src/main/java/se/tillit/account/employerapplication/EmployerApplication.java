package se.tillit.account.employerapplication;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.account.link.MailedToken;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.organisation.Contact;
import se.tillit.account.organisation.OrganisationDetails;
import se.tillit.account.organisation.PostalAddress;
import se.tillit.account.organisation.StoredNumber;
import se.tillit.platform.ids.Tokens;

/** An application that waits for the click in the mail. Afterwards it remembers that it was, and nothing else. */
@Entity
@Table(name = "employer_application")
class EmployerApplication implements MailedToken {

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Embedded
    private @Nullable StoredNumber number;

    @Column(name = "legal_name")
    private @Nullable String legalName;

    @Column(name = "legal_form")
    private @Nullable String legalForm;

    @Embedded
    private @Nullable PostalAddress address;

    private @Nullable String country;

    @Embedded
    private @Nullable Contact contact;

    private MailLocale locale;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected EmployerApplication() {}

    EmployerApplication(UUID id, Application application, String token, Instant now, Instant end) {
        OrganisationDetails details = application.details();
        this.id = id;
        this.tokenHash = Tokens.digest(token);
        this.state = ApplicationState.PENDING;
        this.number = application.number();
        this.legalName = details.legalName();
        this.legalForm = details.legalForm();
        this.address = details.address();
        this.country = details.country();
        this.contact = details.contact();
        this.locale = details.locale();
        this.createdAt = now;
        this.expiresAt = end;
    }

    /** What was applied for. Only of a pending application. */
    Application application() {
        requirePending();
        return new Application(
                Objects.requireNonNull(number),
                new OrganisationDetails(
                        Objects.requireNonNull(legalName),
                        Objects.requireNonNull(legalForm),
                        Objects.requireNonNull(address),
                        Objects.requireNonNull(country),
                        Objects.requireNonNull(contact),
                        locale));
    }

    /** The contact has confirmed it. */
    void confirm() {
        close(ApplicationState.CONFIRMED);
    }

    /** The link came too late; a new application has taken over what was given. */
    void expire() {
        close(ApplicationState.EXPIRED);
    }

    private void close(ApplicationState outcome) {
        requirePending();
        state = outcome;
        number = null;
        legalName = null;
        legalForm = null;
        address = null;
        country = null;
        contact = null;
    }

    private void requirePending() {
        if (state != ApplicationState.PENDING) {
            throw new IllegalStateException("the application is " + state);
        }
    }

    @Override
    public boolean used() {
        return state == ApplicationState.CONFIRMED;
    }

    @Override
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    ApplicationState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant expiresAt() {
        return expiresAt;
    }

    UUID id() {
        return id;
    }

    /** What an employer applies with. */
    record Application(StoredNumber number, OrganisationDetails details) {

        @Override
        public String toString() {
            return "Application[…]";
        }
    }
}
