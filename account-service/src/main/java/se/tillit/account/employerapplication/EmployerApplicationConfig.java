package se.tillit.account.employerapplication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an employer's application waits for the click in the mail. */
@ConfigMapping(prefix = "tillit.employer-application")
interface EmployerApplicationConfig {

    /** How long the link in the mail works. Offices are closed on weekends, so longer than a registration's. */
    @WithDefault("72h")
    Duration life();

    /** How long after that its row is kept, so that an expired link gets a new mail and a used one its answer. */
    @WithDefault("7d")
    Duration keptExpired();
}
