package se.tillit.account.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import se.tillit.account.account.Accounts;
import se.tillit.account.address.AddressClaims;
import se.tillit.account.address.AddressClaims.AddressClaim;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.credentials.AddressTakenException;
import se.tillit.account.credentials.SecurityQuestion;
import se.tillit.account.link.UnknownLinkException;
import se.tillit.account.organisation.AccessVersions;
import se.tillit.account.organisation.Member;
import se.tillit.account.organisation.Members;
import se.tillit.account.organisation.Organisation;
import se.tillit.account.organisation.Organisations;

/** The transactions of accepting an invitation; between them Keycloak is called. */
@ApplicationScoped
class InvitationSteps {

    private final Invitations invitations;
    private final SendInvitation send;
    private final Organisations organisations;
    private final Members members;
    private final Accounts accounts;
    private final AccessVersions versions;
    private final AddressClaims claims;
    private final Clock clock;

    InvitationSteps(
            Invitations invitations,
            SendInvitation send,
            Organisations organisations,
            Members members,
            Accounts accounts,
            AccessVersions versions,
            AddressClaims claims,
            Clock clock) {
        this.invitations = invitations;
        this.send = send;
        this.organisations = organisations;
        this.members = members;
        this.accounts = accounts;
        this.versions = versions;
        this.claims = claims;
        this.clock = clock;
    }

    /** Looks a token up. An expired one is replaced here, once: its second visitor finds it expired and gets no mail. */
    @Transactional
    Standing stand(String token) {
        Invitation found = invitations.byTokenLocked(token).orElseThrow(UnknownLinkException::new);
        return switch (found.state()) {
            case ACCEPTED -> accepted(found.member());
            case EXPIRED -> new Standing.Expired();
            case OPEN -> found.expired(clock.instant()) ? renew(found) : open(found);
        };
    }

    private static Standing accepted(Member member) {
        UUID userId = member.userId().filter(_ -> member.active()).orElseThrow(UnknownLinkException::new);
        return new Standing.Accepted(member.id(), userId, member.loginOpen());
    }

    private Standing renew(Invitation late) {
        late.expire();
        send.to(late.member());
        return new Standing.Expired();
    }

    /** One address has one login: whoever is a candidate, or a member elsewhere, needs another address here. */
    private Standing open(Invitation invitation) {
        Member member = invitation.member();
        EmailAddress email = member.person().email();
        if (accounts.hold(email) || members.hold(email)) {
            throw new AddressTakenException();
        }
        return new Standing.Open(
                invitation.id(), member.id(), member.organisation().id(), email);
    }

    /** The one moment at which the member begins to be one. */
    @Transactional
    void commit(AddressClaim claim, Standing.Open open, UUID userId, SecurityQuestion question) {
        claims.fence(claim);
        Organisation organisation = organisations.locked(open.organisationId());
        Invitation invitation =
                invitations.findByIdOptional(open.invitationId()).orElseThrow(UnknownLinkException::new);
        invitation.accept();
        organisation.admit(members.of(organisation, open.memberId()), userId, question, versions);
    }
}
