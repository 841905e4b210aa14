package se.tillit.jobagent.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long it is remembered what was told. */
@ConfigMapping(prefix = "tillit.alerts")
interface AlertConfig {

    /** After this an alert is forgotten, once its ads have closed; until then a candidate can read it in her mailbox. */
    @WithDefault("P180D")
    Duration kept();

    /** How often that is looked for. */
    @WithDefault("1h")
    String purgeEvery();
}
