package se.tillit.jobagent.partnerquota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a partner may ask for. */
@ConfigMapping(prefix = "tillit.partner-quota")
public interface PartnerQuotaConfig {

    /** Single ads that are written or read in a window. Raise it for a partner that has no batches. */
    @WithDefault("600")
    int requests();

    /** Batches in a window. Each holds up to 10,000 ads and keeps a processor busy for seconds. */
    @WithDefault("12")
    int batches();

    /** The time in which the figures above may be used up. */
    @WithDefault("PT1M")
    Duration window();
}
