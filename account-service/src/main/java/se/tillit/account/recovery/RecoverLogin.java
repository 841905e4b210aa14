package se.tillit.account.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.tillit.account.credentials.Identities;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/**
 * Sets a new password: judge the answer → Keycloak sets it and ends the sessions → the link is used. After a crash between
 * them the same request finishes it.
 */
@ApplicationScoped
class RecoverLogin {

    private final RecoverySteps steps;
    private final Identities identities;

    RecoverLogin(RecoverySteps steps, Identities identities) {
        this.steps = steps;
        this.identities = identities;
    }

    void recover(RecoveryRequest request) {
        switch (steps.judge(request)) {
            case Judgement.Done _ -> {
                // A used token never sets a password again: whoever finds the mail later gets nothing from it.
            }
            case Judgement.Wrong _ ->
                throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation("/securityAnswer", "wrong-answer"));
            case Judgement.Right(UUID recoveryId, UUID userId) -> {
                identities.changePassword(userId, request.password());
                steps.finish(recoveryId, userId);
            }
        }
    }
}
