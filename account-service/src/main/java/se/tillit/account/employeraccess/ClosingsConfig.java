package se.tillit.account.employeraccess;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How closings that cv-service has not confirmed are repeated. */
@ConfigMapping(prefix = "tillit.closings")
interface ClosingsConfig {

    /** How often they are repeated. Short, because a suspended employer may still see CVs; "off" stops it here. */
    @WithDefault("5s")
    String retry();
}
