package se.tillit.jobagent;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tillit.platform.test.PlatformStack;

/** What jobagent-service needs around it in a resource test: PostgreSQL, a broker, an issuer, keys, and account-service. */
public class JobAgentStack implements QuarkusTestResourceLifecycleManager {

    private final List<QuarkusTestResourceLifecycleManager> parts = List.of(new PlatformStack(), new AccountStub());

    @Override
    public Map<String, String> start() {
        // Ads are only analysed again when a test says so.
        Map<String, String> config = new HashMap<>(Map.of("tillit.derive-again.every", "off"));
        parts.forEach(part -> config.putAll(part.start()));
        return config;
    }

    @Override
    public void stop() {
        parts.forEach(QuarkusTestResourceLifecycleManager::stop);
    }
}
