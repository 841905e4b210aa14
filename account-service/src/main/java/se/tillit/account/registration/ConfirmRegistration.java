package se.tillit.account.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.tillit.account.account.AccountLogins;
import se.tillit.account.address.AddressClaims;
import se.tillit.account.address.AddressClaims.AddressClaim;
import se.tillit.account.credentials.Identities;
import se.tillit.account.credentials.NewLogin;
import se.tillit.account.credentials.PasswordRules;
import se.tillit.account.credentials.SecurityQuestion;
import se.tillit.account.handover.ProfileHandover;
import se.tillit.account.link.ExpiredLinkException;
import se.tillit.account.link.NewLoginRequest;

/**
 * Makes an account of a registration: create the login, closed → hand over the profile → commit the account → open the
 * login. Every step may be repeated and none is visible outside before the commit, so after a crash at any point the same
 * request finishes the work, with one account and one login.
 */
@ApplicationScoped
class ConfirmRegistration {

    private final RegistrationSteps steps;
    private final AddressClaims claims;
    private final PasswordRules passwordRules;
    private final Identities identities;
    private final ProfileHandover profiles;
    private final AccountLogins logins;

    ConfirmRegistration(
            RegistrationSteps steps,
            AddressClaims claims,
            PasswordRules passwordRules,
            Identities identities,
            ProfileHandover profiles,
            AccountLogins logins) {
        this.steps = steps;
        this.claims = claims;
        this.passwordRules = passwordRules;
        this.identities = identities;
        this.profiles = profiles;
        this.logins = logins;
    }

    /**
     * Confirms, or finishes a confirmation that was begun.
     *
     * @return the account's id, the same for every repetition
     */
    UUID confirm(NewLoginRequest request) {
        return switch (steps.stand(request.token())) {
            case Standing.Confirmed confirmed -> finish(confirmed);
            case Standing.Expired _ -> throw new ExpiredLinkException();
            case Standing.Open open -> {
                passwordRules.check(request.password(), open.applicant().email());
                yield claims.holding(open.applicant().email(), claim -> underClaim(claim, request));
            }
        };
    }

    /** Looks again: a parallel request of the same address may have finished while this one waited for it. */
    private UUID underClaim(AddressClaim claim, NewLoginRequest request) {
        return switch (steps.stand(request.token())) {
            case Standing.Confirmed confirmed -> finish(confirmed);
            case Standing.Expired _ -> throw new ExpiredLinkException();
            case Standing.Open open -> create(claim, open, request);
        };
    }

    private UUID create(AddressClaim claim, Standing.Open open, NewLoginRequest request) {
        SecurityQuestion question = SecurityQuestion.of(request.securityQuestion(), request.securityAnswer());
        UUID userId = identities.createDisabled(new NewLogin(
                open.registrationId(), open.applicant().email(), request.password(), NewLogin.Kind.CANDIDATE));
        profiles.handOver(userId, open.applicant().profile());
        steps.commit(claim, open, userId, question);
        logins.open(userId);
        return userId;
    }

    /** A used token never sets a password again: whoever finds the mail later gets nothing from it. */
    private UUID finish(Standing.Confirmed confirmed) {
        if (!confirmed.loginOpen()) {
            logins.open(confirmed.accountId());
        }
        return confirmed.accountId();
    }
}
