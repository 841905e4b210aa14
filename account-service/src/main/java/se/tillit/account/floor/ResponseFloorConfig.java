package se.tillit.account.floor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an answer that must not tell who is known takes at least. */
@ConfigMapping(prefix = "tillit.response-floor")
interface ResponseFloorConfig {

    /**
     * The fixed time of such an answer. Raise it when the work behind it (one insert, one mail row) takes longer at
     * the 99th percentile; an answer that misses it waits for the next multiple.
     */
    @WithDefault("250ms")
    Duration time();
}
