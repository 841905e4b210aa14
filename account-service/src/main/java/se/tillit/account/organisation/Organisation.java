package se.tillit.account.organisation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import se.tillit.account.credentials.SecurityQuestion;
import se.tillit.account.mail.MailLocale;

/**
 * An employer with its members. A method that changes who may see CVs takes a new access version; one that closes
 * something also notes it as owed to cv-service, which must confirm it before anybody is told that it happened.
 */
@Entity
@Table(name = "organisation")
public class Organisation {

    @Id
    private UUID id;

    @Embedded
    private StoredNumber number;

    @Column(name = "legal_name")
    private String legalName;

    @Column(name = "legal_form")
    private String legalForm;

    @Embedded
    private PostalAddress address;

    private String country;

    @Embedded
    private Contact contact;

    private MailLocale locale;

    @Enumerated(EnumType.STRING)
    private OrganisationState state;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "access_version")
    private long accessVersion;

    @Column(name = "closing_version")
    private long closingVersion;

    @Column(name = "confirmed_version", insertable = false, updatable = false)
    private long confirmedVersion;

    @OneToMany(mappedBy = "organisation", cascade = CascadeType.PERSIST)
    @BatchSize(size = 100)
    private List<Member> members = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    private Organisation(UUID id, StoredNumber number, OrganisationDetails details, Instant now) {
        this.id = id;
        this.number = number;
        describe(details);
        this.state = OrganisationState.PENDING;
        this.appliedAt = now;
    }

    /** A confirmed application, for an operator to decide on. */
    public static Organisation applied(
            UUID id, StoredNumber number, OrganisationDetails details, Instant now, AccessVersions versions) {
        Organisation organisation = new Organisation(id, number, details, now);
        organisation.opened(versions);
        return organisation;
    }

    /** A refused employer applies once more, with what it says now. */
    public void applyAgain(OrganisationDetails details, Instant now) {
        require(state == OrganisationState.REFUSED);
        describe(details);
        state = OrganisationState.PENDING;
        appliedAt = now;
        decidedAt = null;
    }

    private void describe(OrganisationDetails details) {
        legalName = details.legalName();
        legalForm = details.legalForm();
        address = details.address();
        country = details.country();
        contact = details.contact();
        locale = details.locale();
    }

    /** Opens the CVs to it. Verifying a verified employer changes nothing. */
    public void verify(Instant now, AccessVersions versions) {
        require(state != OrganisationState.SUSPENDED);
        if (state != OrganisationState.VERIFIED) {
            state = OrganisationState.VERIFIED;
            decidedAt = now;
            opened(versions);
        }
    }

    /** Turns an application down. @return whether this call did */
    public boolean refuse(Instant now) {
        require(state == OrganisationState.PENDING || state == OrganisationState.REFUSED);
        boolean news = state == OrganisationState.PENDING;
        state = OrganisationState.REFUSED;
        decidedAt = news ? now : decidedAt;
        return news;
    }

    /** Closes everything to it. Suspending it again changes nothing. */
    public void suspend(Instant now, AccessVersions versions) {
        require(state == OrganisationState.VERIFIED || state == OrganisationState.SUSPENDED);
        if (state == OrganisationState.VERIFIED) {
            state = OrganisationState.SUSPENDED;
            decidedAt = now;
            closed(versions);
        }
    }

    /** Ends a suspension. */
    public void lift(Instant now, AccessVersions versions) {
        require(state == OrganisationState.SUSPENDED || state == OrganisationState.VERIFIED);
        if (state == OrganisationState.SUSPENDED) {
            state = OrganisationState.VERIFIED;
            decidedAt = now;
            opened(versions);
        }
    }

    /** Changes where and by whom it is reached. */
    public void reachedAt(PostalAddress newAddress, Contact newContact) {
        requireStanding();
        address = newAddress;
        contact = newContact;
    }

    /** Moves to another country, which closes everything until an operator has verified it there. */
    public void moveTo(String newCountry, AccessVersions versions) {
        requireStanding();
        if (!country.equals(newCountry)) {
            country = newCountry;
            state = OrganisationState.PENDING;
            closed(versions);
        }
    }

    /** Invites a person. She may do nothing before she has accepted. */
    public Member invite(UUID memberId, Member.Person person, Instant now) {
        if (state != OrganisationState.VERIFIED) {
            throw new OrganisationNotVerifiedException();
        }
        if (members.stream().anyMatch(member -> member.reachedAt(person.email()))) {
            throw new AlreadyInvitedException();
        }
        Member invited = new Member(memberId, this, person, now);
        members.add(invited);
        return invited;
    }

    /** An invited person has accepted and may see what the organisation may. */
    public void admit(Member member, UUID userId, SecurityQuestion question, AccessVersions versions) {
        member.accept(userId, question);
        opened(versions);
    }

    /**
     * Removes a member or takes an invitation back. The last one who can log in stays: without her nobody could ever
     * invite again.
     */
    public void dismiss(Member member, AccessVersions versions) {
        if (member.gone()) {
            return;
        }
        boolean hadAccess = member.active();
        if (hadAccess && members.stream().filter(Member::active).count() == 1) {
            throw new LastMemberException();
        }
        member.remove();
        if (hadAccess) {
            closed(versions);
        }
    }

    private void opened(AccessVersions versions) {
        accessVersion = versions.next();
        versions.announce(access());
    }

    private void closed(AccessVersions versions) {
        opened(versions);
        closingVersion = accessVersion;
    }

    private void requireStanding() {
        if (state == OrganisationState.SUSPENDED || state == OrganisationState.REFUSED) {
            throw new OrganisationNotVerifiedException();
        }
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new DecisionNotPossibleException();
        }
    }

    /** Nobody belongs to it yet, not even by invitation. */
    public boolean unpeopled() {
        return members.stream().allMatch(Member::gone);
    }

    /** Those who log in for it. */
    public List<Member> activeMembers() {
        return members.stream().filter(Member::active).toList();
    }

    /** Something was closed that cv-service has not confirmed. */
    public boolean owesClosing() {
        return closingVersion > confirmedVersion;
    }

    /** The row for cv-service. */
    public EmployerAccess access() {
        boolean suspended = state == OrganisationState.SUSPENDED;
        return new EmployerAccess(
                id,
                accessVersion,
                suspended || state == OrganisationState.VERIFIED,
                suspended,
                country,
                members.stream()
                        .filter(Member::active)
                        .map(Member::userId)
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList());
    }

    public UUID id() {
        return id;
    }

    StoredNumber number() {
        return number;
    }

    /** The number, if it may be shown. */
    public Optional<String> shownNumber() {
        return number.shown();
    }

    public OrganisationDetails details() {
        return new OrganisationDetails(legalName, legalForm, address, country, contact, locale);
    }

    public OrganisationState state() {
        return state;
    }

    public Instant appliedAt() {
        return appliedAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public long version() {
        return version;
    }
}
