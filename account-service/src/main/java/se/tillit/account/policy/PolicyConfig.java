package se.tillit.account.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an answer of consent-service is believed. */
@ConfigMapping(prefix = "tillit.policies")
interface PolicyConfig {

    /** Registration stops this long after consent-service did. Sixty seconds is what the architecture allows at most. */
    @WithDefault("60s")
    Duration maxAge();
}
