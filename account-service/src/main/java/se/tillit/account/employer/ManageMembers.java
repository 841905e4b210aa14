package se.tillit.account.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.account.invitation.Invitations;
import se.tillit.account.invitation.SendInvitation;
import se.tillit.account.organisation.AccessVersions;
import se.tillit.account.organisation.Member;
import se.tillit.account.organisation.Members;
import se.tillit.account.organisation.Organisation;
import se.tillit.account.organisation.Organisations;
import se.tillit.platform.idempotency.IdempotencyKeys;
import se.tillit.platform.idempotency.IdempotentCall;
import se.tillit.platform.ids.Ids;

/** Invites and removes members of the caller's organisation. */
@ApplicationScoped
class ManageMembers {

    private final Organisations organisations;
    private final Members members;
    private final Invitations invitations;
    private final SendInvitation send;
    private final AccessVersions accessVersions;
    private final IdempotencyKeys idempotency;
    private final Ids ids;
    private final Clock clock;

    ManageMembers(
            Organisations organisations,
            Members members,
            Invitations invitations,
            SendInvitation send,
            AccessVersions accessVersions,
            IdempotencyKeys idempotency,
            Ids ids,
            Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.invitations = invitations;
        this.send = send;
        this.accessVersions = accessVersions;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
    }

    /** A member invited, with one mail; the same member again when the key says that the call is a repetition. */
    @Transactional
    MemberView invite(UUID userId, @Nullable String idempotencyKey, MemberInvitation wanted) {
        Organisation organisation = organisations.locked(members.organisationOf(userId));
        UUID memberId =
                idempotency.once(new IdempotentCall(userId, idempotencyKey, "POST /employer/members", wanted), () -> {
                    Member invited = organisation.invite(ids.random(), wanted.person(), clock.instant());
                    members.persist(invited);
                    send.to(invited);
                    return invited.id();
                });
        return MemberView.from(members.presentIn(organisation, memberId));
    }

    /**
     * Removes the member here, with every link that waits for her. Removing one that is gone already is fine.
     *
     * @return the organisation, which may owe the closing to cv-service
     */
    @Transactional
    UUID remove(UUID userId, UUID memberId) {
        Organisation organisation = organisations.locked(members.organisationOf(userId));
        Member member = members.of(organisation, memberId);
        organisation.dismiss(member, accessVersions);
        members.flush();
        invitations.drop(member);
        return organisation.id();
    }
}
