package se.tillit.gateway.door;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.denylist.DenyList;
import se.tillit.gateway.route.Access;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Checks the caller's token and role. On an open path nobody looks at a token, so that a stale one is no hindrance. */
@Singleton
class Guard {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final IdentityProviderManager identities;
    private final DenyList denied;

    Guard(IdentityProviderManager identities, DenyList denied) {
        this.identities = identities;
        this.denied = denied;
    }

    /** Who calls, nobody on an open path, or a {@link ProblemException} for a caller who may not pass. */
    Uni<Optional<Visitor>> admit(RoutingContext context, Access access) {
        if (access.open()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return QuarkusHttpUser.getSecurityIdentity(context, identities)
                .onFailure()
                .transform(Guard::problem)
                .map(identity -> Optional.of(visitor(identity, access)));
    }

    private Visitor visitor(@Nullable SecurityIdentity identity, Access access) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
        if (denied.refuses(token.getSubject(), Instant.ofEpochSecond(token.getIssuedAtTime()))) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
        if (!access.admits(identity.getRoles())) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        return new Visitor(
                token.getSubject(), identity.getRoles().contains(Roles.CANDIDATE), "Bearer " + token.getRawToken());
    }

    /** A token that is no good is the caller's matter; that none can be checked right now is ours. */
    private static ProblemException problem(Throwable failure) {
        return switch (failure) {
            case AuthenticationFailedException _, UnauthorizedException _ ->
                new ProblemException(ProblemType.UNAUTHENTICATED);
            default -> new ProblemException(ProblemType.UNAVAILABLE, failure).retryAfter(RETRY_AFTER);
        };
    }
}
