package se.tillit.account.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How hard it is to guess oneself into somebody's account. */
@ConfigMapping(prefix = "tillit.recovery")
interface RecoveryConfig {

    /** How long the mailed link works. Short, because whoever reads the mail has half of what is needed. */
    @WithDefault("1h")
    Duration life();

    /** Wrong answers that a link takes. */
    @WithDefault("5")
    int attempts();

    /** Links that a person is mailed within 24 hours; with {@link #attempts()} it bounds the guesses of a day. */
    @WithDefault("5")
    int perDay();

    /** How long a row is kept after its link has ended, to count them and to answer a repetition. */
    @WithDefault("24h")
    Duration keptExpired();
}
