package se.tillit.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Keeps only the roles that a token's client may carry: a person's role needs a client through which people log in, a
 * {@code svc-} role one of our services. So a token that some other client of the realm obtained opens nothing.
 */
@Singleton
class RolesByClient implements SecurityIdentityAugmentor {

    private final IdentityConfig config;

    RolesByClient(IdentityConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        if (!(token.<Object>getClaim("azp") instanceof String client)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("the token names no client"));
        }
        Set<String> roles = identity.getRoles().stream()
                .filter(role -> carries(client, role))
                .collect(Collectors.toSet());
        // The full builder: permission checkers and the raw token stay as they are, only the roles shrink.
        QuarkusSecurityIdentity.Builder kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(roles);
        return Uni.createFrom().item(kept.build());
    }

    private boolean carries(String client, String role) {
        if (Roles.ofService(role)) {
            return config.serviceClients().contains(client);
        }
        // A partner's own client is made for it by an operator; its token has no other role.
        return role.equals(Roles.PARTNER) || config.acceptedClients().contains(client);
    }
}
