package se.tillit.account.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an invitation waits. */
@ConfigMapping(prefix = "tillit.invitation")
interface InvitationConfig {

    /** How long the link in the mail works. Longer than a registration's: the invited person did not ask for it. */
    @WithDefault("7d")
    Duration life();
}
