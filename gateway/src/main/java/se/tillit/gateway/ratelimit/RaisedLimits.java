package se.tillit.gateway.ratelimit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import se.tillit.platform.local.LocalMode;

/** Says at the start of a local stack that its limits are no protection: sample data comes in through the same door. */
@Singleton
class RaisedLimits {

    private static final Logger LOG = Logger.getLogger(RaisedLimits.class);

    private final LocalMode local;
    private final RateLimitConfig config;

    RaisedLimits(LocalMode local, RateLimitConfig config) {
        this.local = local;
        this.config = config;
    }

    void say(@Observes StartupEvent start) {
        if (local.enabled()) {
            LOG.warnf(
                    "rate limits are raised for sample data: %d registrations per %s and address",
                    config.anonymousWrite(), config.window());
        }
    }
}
