package se.tillit.cv;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tillit.platform.test.PlatformStack;

/** What cv-service needs around it in a resource test: PostgreSQL, an issuer, keys, consent-service's published notices, and account-service. */
public class CvStack implements QuarkusTestResourceLifecycleManager {

    private final List<QuarkusTestResourceLifecycleManager> parts =
            List.of(new PlatformStack(), new ConsentStub(), new AccountStub());

    @Override
    public Map<String, String> start() {
        // Rows are only derived again when a test says so.
        Map<String, String> config = new HashMap<>(Map.of("tillit.derive-again.every", "off"));
        parts.forEach(part -> config.putAll(part.start()));
        return config;
    }

    @Override
    public void stop() {
        parts.forEach(QuarkusTestResourceLifecycleManager::stop);
    }
}
