package se.tillit.account.credentials;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people are administered in Keycloak. */
@ConfigMapping(prefix = "tillit.keycloak")
interface KeycloakConfig {

    /** The realm's address, the issuer of all tokens. Set per deployment ({@code TILLIT_IDENTITY_URL}). */
    String realmUrl();

    /** Our client in the realm; its service account may manage users. */
    @WithDefault("account-service")
    String clientId();

    /** The secret of that client ({@code TILLIT_CLIENT_SECRET}). */
    String clientSecret();

    /** How long one call may take. Raise it when password hashing in Keycloak is set to be slower. */
    @WithDefault("5s")
    Duration timeout();

    /** The server's address: the realm's without {@code /realms/…}. */
    default String serverUrl() {
        return realmUrl().substring(0, realmUrl().lastIndexOf("/realms/"));
    }

    /** The realm's name. */
    default String realm() {
        return realmUrl().substring(realmUrl().lastIndexOf("/realms/") + "/realms/".length());
    }
}
