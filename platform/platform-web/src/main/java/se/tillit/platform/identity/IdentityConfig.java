package se.tillit.platform.identity;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/** Which Keycloak clients may obtain the tokens that are accepted here. */
@ConfigMapping(prefix = "tillit.identity")
interface IdentityConfig {

    /**
     * Clients through which people log in ({@code azp}). Add a front end's client here when it is registered; a token
     * from any other client of the realm carries no person's role.
     */
    Set<String> acceptedClients();

    /** Clients of our own services. Only their tokens may carry a {@code svc-} role. */
    Set<String> serviceClients();
}
