package se.tillit.account.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.tillit.account.address.AddressClaims;
import se.tillit.account.address.AddressClaims.AddressClaim;
import se.tillit.account.credentials.Identities;
import se.tillit.account.credentials.NewLogin;
import se.tillit.account.credentials.PasswordRules;
import se.tillit.account.credentials.SecurityQuestion;
import se.tillit.account.link.ExpiredLinkException;
import se.tillit.account.link.NewLoginRequest;

/**
 * Gives an invited person a login: create it, closed → commit the member → open it. After a crash at any point the same
 * request finishes the work.
 */
@ApplicationScoped
class AcceptInvitation {

    private final InvitationSteps steps;
    private final AddressClaims claims;
    private final PasswordRules passwordRules;
    private final Identities identities;
    private final MemberLogins logins;

    AcceptInvitation(
            InvitationSteps steps,
            AddressClaims claims,
            PasswordRules passwordRules,
            Identities identities,
            MemberLogins logins) {
        this.steps = steps;
        this.claims = claims;
        this.passwordRules = passwordRules;
        this.identities = identities;
        this.logins = logins;
    }

    /**
     * Accepts, or finishes an acceptance that was begun.
     *
     * @return the id that the person's tokens carry, the same for every repetition
     */
    UUID accept(NewLoginRequest request) {
        return switch (steps.stand(request.token())) {
            case Standing.Accepted accepted -> finish(accepted);
            case Standing.Expired _ -> throw new ExpiredLinkException();
            case Standing.Open open -> {
                passwordRules.check(request.password(), open.email());
                yield claims.holding(open.email(), claim -> underClaim(claim, request));
            }
        };
    }

    /** Looks again: a parallel request of the same address may have finished while this one waited for it. */
    private UUID underClaim(AddressClaim claim, NewLoginRequest request) {
        return switch (steps.stand(request.token())) {
            case Standing.Accepted accepted -> finish(accepted);
            case Standing.Expired _ -> throw new ExpiredLinkException();
            case Standing.Open open -> create(claim, open, request);
        };
    }

    private UUID create(AddressClaim claim, Standing.Open open, NewLoginRequest request) {
        SecurityQuestion question = SecurityQuestion.of(request.securityQuestion(), request.securityAnswer());
        UUID userId = identities.createDisabled(
                new NewLogin(open.invitationId(), open.email(), request.password(), NewLogin.Kind.EMPLOYER));
        steps.commit(claim, open, userId, question);
        logins.open(open.memberId(), userId);
        return userId;
    }

    private UUID finish(Standing.Accepted accepted) {
        if (!accepted.loginOpen()) {
            logins.open(accepted.memberId(), accepted.userId());
        }
        return accepted.userId();
    }
}
