package se.tillit.platform.keys;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Key rings for unit tests. */
public final class TestKeys {

    private TestKeys() {}

    public static KeyRings rings() {
        String key = "test:" + java.util.Base64.getEncoder().encodeToString(new byte[32]);
        return new KeyRings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of("tillit.keys.cursor", key), "test", 100))
                .build());
    }
}
