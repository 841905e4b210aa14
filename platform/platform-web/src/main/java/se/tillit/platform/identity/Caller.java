package se.tillit.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The person or service behind the request, from the access token and nothing else. */
@RequestScoped
public class Caller {

    /** How long a login counts as recent. */
    public static final Duration RECENT = Duration.ofMinutes(5);

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

    /**
     * For what cannot be undone.
     *
     * @throws ProblemException 401 with the challenge of RFC 9470 when the last login is older than {@link #RECENT}
     */
    public void requireRecentLogin(Instant now) {
        Object loggedIn = token.getClaim("auth_time");
        boolean recent = loggedIn instanceof Number seconds
                && Instant.ofEpochSecond(seconds.longValue()).plus(RECENT).isAfter(now);
        if (!recent) {
            throw new ProblemException(ProblemType.LOGIN_TOO_OLD);
        }
    }
}
