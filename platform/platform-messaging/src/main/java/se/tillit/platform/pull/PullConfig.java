package se.tillit.platform.pull;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How copies of what other services own are kept current. */
@ConfigMapping(prefix = "tillit.pull")
public interface PullConfig {

    /** The pause between two attempts at the first pull, until which this service is not ready, and to ask for new employers' names. */
    @WithDefault("1s")
    Duration every();

    /** When everything is asked for again, as a cron expression; at night, because it reads every row. */
    @WithDefault("0 30 3 * * ?")
    String reconcileAt();

    /** How many rows a request asks for; owners give at most 1000. */
    @WithDefault("500")
    int page();
}
