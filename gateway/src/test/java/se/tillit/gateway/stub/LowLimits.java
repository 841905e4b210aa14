package se.tillit.gateway.stub;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Limits that a test reaches, a proxy that is trusted, an origin that is allowed, and a small memory for callers. */
public class LowLimits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>();
        for (String limit :
                List.of("anonymous-read", "anonymous-write", "read", "write", "employer-search", "employer-read")) {
            config.put("tillit.rate-limit." + limit, "3");
        }
        config.put("tillit.rate-limit.trusted-proxies", "127.0.0.0/8");
        config.put("quarkus.http.cors.origins", "https://tillit.example");
        return config;
    }
}
