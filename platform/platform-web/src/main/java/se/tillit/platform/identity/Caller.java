package se.tillit.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The person or service behind the request, from the access token and nothing else. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** The account id, which is the token's {@code sub}. */
    public UUID accountId() {
        try {
            return UUID.fromString(token.getSubject());
        } catch (IllegalArgumentException | NullPointerException _) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
    }
}
