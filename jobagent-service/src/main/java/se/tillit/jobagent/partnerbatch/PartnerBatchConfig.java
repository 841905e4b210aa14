package se.tillit.jobagent.partnerbatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a batch may hold and do. */
@ConfigMapping(prefix = "tillit.partner-batch")
public interface PartnerBatchConfig {

    /** The most ads of a batch; what comes after them is not read. */
    @WithDefault("10000")
    int mostAds();

    /**
     * How much of what a partner has published a snapshot may take back, from 0 to 1. A file that broke off looks like a site that closed; a
     * partner that really closes takes its ads back one by one or in several snapshots.
     */
    @WithDefault("0.5")
    double mostAbsent();

    /** How many ads are written in one transaction. More are faster and hold up the partner's other requests longer. */
    @WithDefault("100")
    int transaction();
}
