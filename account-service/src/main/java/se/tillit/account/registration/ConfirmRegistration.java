package se.tillit.account.registration;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
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
import se.tillit.platform.problem.ProblemException;

/**
 * Makes an account of a registration: create the login, closed → commit the account → hand over the profile → open the
 * login. Every step may be repeated and none is visible outside before the commit, so after a crash at any point the same
 * request finishes the work, with one account and one login; a job finishes what nobody repeats. A profile never stands
 * without its account, so an erasure reaches it.
 */
@ApplicationScoped
class ConfirmRegistration {

    private static final Logger LOG = Logger.getLogger(ConfirmRegistration.class);
    private static final int BATCH = 100;
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final RegistrationSteps steps;
    private final AddressClaims claims;
    private final PasswordRules passwordRules;
    private final Identities identities;
    private final ProfileHandover profiles;
    private final AccountLogins logins;
    private final Clock clock;

    ConfirmRegistration(
            RegistrationSteps steps,
            AddressClaims claims,
            PasswordRules passwordRules,
            Identities identities,
            ProfileHandover profiles,
            AccountLogins logins,
            Clock clock) {
        this.steps = steps;
        this.claims = claims;
        this.passwordRules = passwordRules;
        this.identities = identities;
        this.profiles = profiles;
        this.logins = logins;
        this.clock = clock;
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
        steps.commit(claim, open, userId, question);
        return finish(new Standing.Confirmed(
                open.registrationId(), userId, open.applicant().profile(), false));
    }

    /** A used token never sets a password again: whoever finds the mail later gets nothing from it. */
    private UUID finish(Standing.Confirmed confirmed) {
        handOver(confirmed);
        if (!confirmed.loginOpen()) {
            logins.open(confirmed.accountId());
        }
        return confirmed.accountId();
    }

    private void handOver(Standing.Confirmed confirmed) {
        if (!confirmed.given().isEmpty()) {
            profiles.handOver(confirmed.accountId(), confirmed.given());
            steps.handedOver(confirmed.registrationId());
        }
    }

    /** Hands over what nobody came back for; the login is opened by its own job. */
    @Scheduled(
            every = "${tillit.logins.reconcile}",
            delayed = "10s",
            identity = "profile-handovers",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handOverWhatWaits() {
        int waiting = 0;
        for (Standing.Confirmed confirmed : steps.waitingSince(clock.instant().minus(GRACE), BATCH)) {
            try {
                handOver(confirmed);
            } catch (ProblemException _) {
                // The others are tried all the same: one that cv-service refuses must not hold them up.
                waiting++;
            }
        }
        if (waiting > 0) {
            LOG.warnf("profiles=%d wait for cv-service", waiting);
        }
    }
}
