package se.tillit.jobagent.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When ads open and close. */
@ConfigMapping(prefix = "tillit.publication")
public interface PublicationConfig {

    /** How often each replica looks for ads whose time has come: how late an ad may open or close. */
    @WithDefault("1s")
    String every();

    /**
     * Box ads open, and are told to have changed, together at multiples of this time. Longer hides better that an employer wrote a box ad and a
     * named one within minutes; shorter brings them to candidates earlier.
     */
    @WithDefault("PT15M")
    Duration boxBatch();

    /**
     * After this a closed ad is forgotten, with what was told, matched and counted of it; and a reader of the feed that has not been at its end
     * since begins anew. Longer than partners take to settle clicks.
     */
    @WithDefault("P365D")
    Duration closedKept();

    /** How often that is looked for. */
    @WithDefault("1h")
    String purgeEvery();
}
