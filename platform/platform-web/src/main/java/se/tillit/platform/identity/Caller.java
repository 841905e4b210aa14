package se.tillit.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import se.tillit.platform.local.LocalMode;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The person or service behind the request, from the access token and nothing else. */
@RequestScoped
public class Caller {

    /** How long a login counts as recent. */
    public static final Duration RECENT = Duration.ofMinutes(5);

    private final JsonWebToken token;
    private final LocalMode local;

    Caller(JsonWebToken token, LocalMode local) {
        this.token = token;
        this.local = local;
    }

    /** The account id, which is the token's {@code sub}. */
    public UUID accountId() {
        try {
            return UUID.fromString(token.getSubject());
        } catch (IllegalArgumentException | NullPointerException _) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
    }

    /** The client that obtained the token, which is its {@code azp}; never empty, because a token without one opens nothing. */
    public String clientId() {
        return token.getClaim("azp");
    }

    /**
     * For what cannot be undone. A password grant, which a local stack alone allows, leaves no time of login in its tokens; there
     * the token's own time stands in for it.
     *
     * @throws ProblemException 401 with the challenge of RFC 9470 when the last login is older than {@link #RECENT}
     */
    public void requireRecentLogin(Instant now) {
        long loggedIn = loggedIn().orElse(local.enabled() ? token.getIssuedAtTime() : 0);
        if (!Instant.ofEpochSecond(loggedIn).plus(RECENT).isAfter(now)) {
            throw new ProblemException(ProblemType.LOGIN_TOO_OLD);
        }
    }

    /** Seconds since 1970; the library answers 0 for a claim that is not there. */
    private OptionalLong loggedIn() {
        return token.getClaim("auth_time") instanceof Number seconds && seconds.longValue() > 0
                ? OptionalLong.of(seconds.longValue())
                : OptionalLong.empty();
    }
}
