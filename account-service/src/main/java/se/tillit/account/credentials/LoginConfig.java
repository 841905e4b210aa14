package se.tillit.account.credentials;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How Keycloak is kept in step with accounts and members. */
@ConfigMapping(prefix = "tillit.logins")
interface LoginConfig {

    /**
     * How often logins that a crash or an outage left unfinished are opened or removed. Lower it when people complain
     * that they cannot log in right after an outage; "off" stops it on this replica.
     */
    @WithDefault("30s")
    String reconcile();
}
