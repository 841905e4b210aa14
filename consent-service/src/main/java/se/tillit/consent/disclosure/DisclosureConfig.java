package se.tillit.consent.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How grants that never came are found. */
@ConfigMapping(prefix = "tillit.disclosures")
interface DisclosureConfig {

    /** How old an entry is before cv-service is asked; longer than any call to it and its repetitions take. */
    @WithDefault("5m")
    Duration grace();

    /** How often it is asked; "off" stops it on this replica. */
    @WithDefault("1m")
    String reconcile();
}
