package se.tillit.platform.local;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells whether the service runs in a stack on one machine ({@code tillit.local=true}), which unlocks what is safe there
 * and nowhere else. A service under the {@code prod} profile refuses to start with it.
 */
@Singleton
public class LocalMode {

    private final boolean enabled;

    LocalMode(@ConfigProperty(name = "tillit.local", defaultValue = "false") boolean enabled) {
        this.enabled = enabled;
    }

    public boolean enabled() {
        return enabled;
    }

    void refuseWhenDeployed(@Observes StartupEvent start) {
        check(enabled, ConfigUtils.getProfiles());
    }

    static void check(boolean local, List<String> profiles) {
        if (local && profiles.contains("prod")) {
            throw new IllegalStateException("tillit.local=true is refused under the prod profile");
        }
    }
}
