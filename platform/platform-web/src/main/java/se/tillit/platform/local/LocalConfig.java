package se.tillit.platform.local;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether this process belongs to a stack on one machine. */
@ConfigMapping(prefix = "tillit")
interface LocalConfig {

    /**
     * True only in the local profile: it unlocks what is safe on one machine and nowhere else (a future {@code asOf},
     * demo users). A service under the {@code prod} profile refuses to start with it.
     */
    @WithDefault("false")
    boolean local();
}
