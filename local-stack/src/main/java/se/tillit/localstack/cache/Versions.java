package se.tillit.localstack.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of what is fetched; the root pom holds them and the build writes them down. */
public final class Versions {

    private static final Properties VERSIONS = load();

    private Versions() {}

    public static String of(String name) {
        String version = VERSIONS.getProperty(name);
        if (version == null || version.startsWith("$")) {
            throw new IllegalStateException("versions.properties does not say which " + name);
        }
        return version;
    }

    private static Properties load() {
        Properties versions = new Properties();
        try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
