package se.tillit.localstack.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.tillit.localstack.cache.SharedCache;

/**
 * A server's own home: programs and configuration are links into the shared distribution, what the server reads and writes at run
 * time is its own. So any number of stacks share one unpacked Keycloak.
 */
record KeycloakHome(Path path) {

    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes");

    /** Makes the home ready and says whether the realm is another one than at the start before. */
    boolean prepare(KeycloakDistribution distribution, RealmFile realm) throws IOException {
        Path imports = Files.createDirectories(path.resolve("data/import"));
        for (String name : SHARED) {
            Path link = path.resolve(name);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.directory().resolve(name));
        }
        SharedCache.delete(path.resolve("data/tmp"));
        Path file = imports.resolve("tillit-realm.json");
        boolean changed = Files.exists(file) && !realm.sameAs(file);
        realm.write(file);
        return changed;
    }
}
