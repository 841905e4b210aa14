package se.tillit.platform.keys;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/** The key rings of this service, by purpose: {@code tillit.keys.<purpose>}, from {@code TILLIT_KEYS_<PURPOSE>}. */
@Singleton
public class KeyRings {

    private final Config config;
    private final Map<String, KeyRing> rings = new ConcurrentHashMap<>();

    KeyRings(Config config) {
        this.config = config;
    }

    /** Fails when the purpose has no keys: a service without its secret must not guess one. */
    public KeyRing of(String purpose) {
        return rings.computeIfAbsent(
                purpose, name -> KeyRing.parse(config.getValue("tillit.keys." + name, String.class)));
    }
}
