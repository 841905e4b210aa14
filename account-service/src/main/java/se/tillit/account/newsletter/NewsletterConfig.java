package se.tillit.account.newsletter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the newsletter is subscribed to and sent. */
@ConfigMapping(prefix = "tillit.newsletter")
interface NewsletterConfig {

    /** How long the link that confirms a subscription works. */
    @WithDefault("72h")
    Duration life();

    /** How long after that an unconfirmed or ended subscription's row is kept, so that its links still answer. */
    @WithDefault("30d")
    Duration keptExpired();

    /** How often newsletters that are being sent are gone on with, besides right after each one is ordered. */
    @WithDefault("5s")
    String poll();

    /** Readers handed to the mail queue in one transaction. */
    @WithDefault("200")
    int batch();
}
