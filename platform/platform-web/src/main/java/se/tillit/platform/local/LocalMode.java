package se.tillit.platform.local;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells whether the service runs in a local stack, and stops it when a deployed one claims to. */
@Singleton
public class LocalMode {

    private final LocalConfig config;

    LocalMode(LocalConfig config) {
        this.config = config;
    }

    public boolean enabled() {
        return config.local();
    }

    void refuseWhenDeployed(@Observes StartupEvent start) {
        check(config.local(), ConfigUtils.getProfiles());
    }

    static void check(boolean local, List<String> profiles) {
        if (local && profiles.contains("prod")) {
            throw new IllegalStateException("tillit.local=true is refused under the prod profile");
        }
    }
}
