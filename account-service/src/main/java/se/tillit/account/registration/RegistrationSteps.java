package se.tillit.account.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import se.tillit.account.account.Account;
import se.tillit.account.account.Accounts;
import se.tillit.account.activity.Activities;
import se.tillit.account.address.AddressClaims;
import se.tillit.account.address.AddressClaims.AddressClaim;
import se.tillit.account.credentials.SecurityQuestion;
import se.tillit.account.link.UnknownLinkException;
import se.tillit.account.organisation.Members;

/** The transactions of a confirmation; between them Keycloak and cv-service are called. */
@ApplicationScoped
class RegistrationSteps {

    private final Registrations registrations;
    private final Register register;
    private final Accounts accounts;
    private final Activities activities;
    private final Members members;
    private final AddressClaims claims;
    private final Clock clock;

    RegistrationSteps(
            Registrations registrations,
            Register register,
            Accounts accounts,
            Activities activities,
            Members members,
            AddressClaims claims,
            Clock clock) {
        this.registrations = registrations;
        this.register = register;
        this.accounts = accounts;
        this.activities = activities;
        this.members = members;
        this.claims = claims;
        this.clock = clock;
    }

    /** Looks a token up. An expired one is replaced here, once: its second visitor finds it expired and gets no mail. */
    @Transactional
    Standing stand(String token) {
        Registration found = registrations.byTokenLocked(token).orElseThrow(UnknownLinkException::new);
        return switch (found.state()) {
            case CONFIRMED -> confirmed(found);
            case EXPIRED -> new Standing.Expired();
            case PENDING -> found.expired(clock.instant()) ? renew(found) : open(found);
            case KNOWN_ADDRESS -> throw new UnknownLinkException();
        };
    }

    private Standing confirmed(Registration found) {
        Account account = accounts.findByIdOptional(found.accountId()).orElseThrow(UnknownLinkException::new);
        return new Standing.Confirmed(found.id(), found.accountId(), found.given(), account.loginOpen());
    }

    private Standing renew(Registration late) {
        Applicant applicant = late.applicant();
        late.expire();
        register.invite(applicant);
        return new Standing.Expired();
    }

    /** A token whose address meanwhile belongs to somebody is as good as unknown. */
    private Standing open(Registration pending) {
        Applicant applicant = pending.applicant();
        if (accounts.hold(applicant.email()) || members.hold(applicant.email())) {
            throw new UnknownLinkException();
        }
        pending.beginLogin();
        return new Standing.Open(pending.id(), applicant);
    }

    /** The one moment at which the account begins to exist. */
    @Transactional
    void commit(AddressClaim claim, Standing.Open open, UUID userId, SecurityQuestion question) {
        claims.fence(claim);
        Applicant applicant = open.applicant();
        Instant now = clock.instant();
        accounts.persist(Account.open(
                new Account.Opening(
                        userId,
                        applicant.email(),
                        applicant.locale(),
                        applicant.acceptedPolicyVersion(),
                        applicant.policyAcceptedAt()),
                question,
                now));
        registrations
                .findByIdOptional(open.registrationId())
                .orElseThrow(UnknownLinkException::new)
                .confirm(userId);
        registrations.flush();
        registrations.dropPending(applicant.email());
        activities.opened(userId, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** cv-service has what was given: it is forgotten here. */
    @Transactional
    void handedOver(UUID registrationId) {
        registrations.findByIdOptional(registrationId).ifPresent(Registration::handedOver);
    }

    /** Confirmed before this, and what was given still waits. */
    @Transactional
    List<Standing.Confirmed> waitingSince(Instant before, int limit) {
        return registrations.notHandedOver(before, limit).stream()
                .map(waiting -> new Standing.Confirmed(waiting.id(), waiting.accountId(), waiting.given(), true))
                .toList();
    }
}
