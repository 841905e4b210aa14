package se.tillit.account.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import se.tillit.account.credentials.ClosedLogins;
import se.tillit.account.credentials.PasswordRules;
import se.tillit.account.link.ExpiredLinkException;
import se.tillit.account.link.LinkAction;
import se.tillit.account.link.MailedLink;
import se.tillit.account.link.UnknownLinkException;

/** The transactions of a recovery; between them Keycloak is called. */
@ApplicationScoped
class RecoverySteps {

    private final Recoveries recoveries;
    private final LoginHolders holders;
    private final PasswordRules passwordRules;
    private final ClosedLogins closedLogins;
    private final RecoveryConfig config;
    private final Clock clock;

    RecoverySteps(
            Recoveries recoveries,
            LoginHolders holders,
            PasswordRules passwordRules,
            ClosedLogins closedLogins,
            RecoveryConfig config,
            Clock clock) {
        this.recoveries = recoveries;
        this.holders = holders;
        this.passwordRules = passwordRules;
        this.closedLogins = closedLogins;
        this.config = config;
        this.clock = clock;
    }

    /** What the link is for, and the question that goes with it: its reader holds the mail. */
    @Transactional
    RecoveryLink describe(String token) {
        Recovery found = recoveries.byToken(token).orElseThrow(UnknownLinkException::new);
        MailedLink link = MailedLink.of(LinkAction.RECOVER_LOGIN, found, clock.instant());
        return RecoveryLink.of(link, holder(found).question().question());
    }

    /** Looks at the answer. A password that breaks a rule costs no attempt; a wrong answer does. */
    @Transactional
    Judgement judge(RecoveryRequest request) {
        Recovery found = recoveries.byTokenLocked(request.token()).orElseThrow(UnknownLinkException::new);
        if (found.used()) {
            return new Judgement.Done();
        }
        if (found.expired(clock.instant())) {
            throw new ExpiredLinkException();
        }
        LoginHolder holder = holder(found);
        passwordRules.check(request.password(), holder.email());
        if (!holder.question().answeredBy(request.securityAnswer())) {
            found.missed(config.attempts());
            return new Judgement.Wrong();
        }
        return new Judgement.Right(found.id(), holder.userId());
    }

    private LoginHolder holder(Recovery recovery) {
        return recovery.userId().flatMap(holders::ofUser).orElseThrow(UnknownLinkException::new);
    }

    /** After Keycloak has ended the sessions, so that no token issued before escapes. */
    @Transactional
    void finish(UUID recoveryId, UUID userId) {
        if (holders.ofUser(userId).isEmpty()) {
            // Erased in the meantime, and her sessions have ended.
            return;
        }
        recoveries.findByIdOptional(recoveryId).ifPresent(Recovery::done);
        recoveries.flush();
        recoveries.spendOthers(userId, recoveryId);
        closedLogins.closed(userId);
    }
}
