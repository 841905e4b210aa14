package se.tillit.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** What a service without a database needs in a resource test: an issuer and keys. */
public class IssuerStack implements QuarkusTestResourceLifecycleManager {

    private final TestIssuer issuer = new TestIssuer();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(PlatformStack.keys());
        config.putAll(issuer.start());
        return config;
    }

    @Override
    public void stop() {
        issuer.stop();
    }
}
