package se.tillit.consent.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tillit.platform.test.PlatformStack;

/** What this service needs around it: PostgreSQL, a broker, an issuer, keys, and its siblings. */
public class ConsentStack implements QuarkusTestResourceLifecycleManager {

    private final List<QuarkusTestResourceLifecycleManager> parts = List.of(new PlatformStack(), new SiblingStub());

    @Override
    public Map<String, String> start() {
        // What is repeated in the background happens when a test says so.
        Map<String, String> config = new HashMap<>(Map.of(
                "tillit.closings.retry", "off",
                "tillit.consents.retry", "off",
                "tillit.disclosures.reconcile", "off",
                "tillit.accounts.pull", "off",
                "tillit.retention.run-at", "off",
                "tillit.retention.work-every", "off"));
        parts.forEach(part -> config.putAll(part.start()));
        return config;
    }

    @Override
    public void stop() {
        parts.forEach(QuarkusTestResourceLifecycleManager::stop);
    }
}
