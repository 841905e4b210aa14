package se.tillit.account.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import se.tillit.account.link.LinkAction;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.organisation.Member;
import se.tillit.account.organisation.OrganisationDetails;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.ids.Tokens;

/** Mails a member the link to a first login, in the transaction that makes her one. */
@ApplicationScoped
public class SendInvitation {

    private final Invitations invitations;
    private final MailQueue mail;
    private final InvitationConfig config;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    SendInvitation(
            Invitations invitations, MailQueue mail, InvitationConfig config, Tokens tokens, Ids ids, Clock clock) {
        this.invitations = invitations;
        this.mail = mail;
        this.config = config;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void to(Member member) {
        UUID id = ids.random();
        String token = tokens.next();
        Instant end = clock.instant().plus(config.life());
        OrganisationDetails organisation = member.organisation().details();
        invitations.persist(new Invitation(id, member, token, end));
        mail.order(new MailOrder(
                "invitation:" + id,
                member.person().email().value(),
                MailTemplate.INVITATION,
                organisation.locale(),
                Map.of("link", LinkAction.ACCEPT_INVITATION.link(token), "organisation", organisation.legalName()),
                end));
    }
}
