package se.tillit.cv.employeraccess;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How employer access is kept current. */
@ConfigMapping(prefix = "tillit.employer-access")
interface EmployerAccessConfig {

    /** How long an opening (a new member, a verification) may take to arrive here. Closings do not wait for it. */
    @WithDefault("1s")
    Duration pullEvery();

    /** When everything is asked for again, as a cron expression; at night, because it reads every employer. */
    @WithDefault("0 30 3 * * ?")
    String reconcileAt();

    /** How many employers a request asks for; account-service gives at most 1000. */
    @WithDefault("500")
    int page();
}
