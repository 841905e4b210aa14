package se.tillit.account.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a registration waits. */
@ConfigMapping(prefix = "tillit.registration")
interface RegistrationConfig {

    /** How long the link in the mail works. Longer is kinder to slow mail, shorter to whoever did not ask for it. */
    @WithDefault("24h")
    Duration life();

    /**
     * How long after that its row is kept, so that an expired link gets a new mail and a used one its answer. What was
     * given at registration waits no longer than both together.
     */
    @WithDefault("7d")
    Duration keptExpired();
}
