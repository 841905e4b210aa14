package se.tillit.localstack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakHomeTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path directory;

    private KeycloakDistribution distribution = new KeycloakDistribution(Path.of(""));
    private KeycloakHome home = new KeycloakHome(Path.of(""));

    @BeforeEach
    void unpack() throws IOException {
        distribution = new KeycloakDistribution(Files.createDirectory(directory.resolve("distribution")));
        home = new KeycloakHome(directory.resolve("home"));
        for (String name : new String[] {"bin", "conf", "lib", "providers", "themes"}) {
            Files.writeString(
                    Files.createDirectory(distribution.directory().resolve(name))
                            .resolve("file"),
                    name);
        }
    }

    @Test
    void sharesProgramsAndKeepsItsOwnData() throws IOException {
        home.prepare(distribution, realm("tillit"));

        assertThat(home.path().resolve("lib/file")).hasContent("lib");
        assertThat(home.path().resolve("lib")).isSymbolicLink();
        assertThat(home.path().resolve("data")).isDirectory();
        assertThat(distribution.directory().resolve("data")).doesNotExist();
    }

    @Test
    void givesTheServerTheRealmToImport() throws IOException {
        home.prepare(distribution, realm("tillit"));

        assertThat(realm("tillit").sameAs(home.path().resolve("data/import/tillit-realm.json")))
                .isTrue();
    }

    @Test
    void noticesThatTheRealmHasChanged() throws IOException {
        assertThat(home.prepare(distribution, realm("tillit"))).isFalse();
        assertThat(home.prepare(distribution, realm("tillit"))).isFalse();
        assertThat(home.prepare(distribution, realm("changed"))).isTrue();
    }

    @Test
    void followsANewDistribution() throws IOException {
        home.prepare(distribution, realm("tillit"));
        Path newer = Files.createDirectory(directory.resolve("newer"));
        Files.writeString(Files.createDirectory(newer.resolve("lib")).resolve("file"), "newer lib");

        home.prepare(new KeycloakDistribution(newer), realm("tillit"));

        assertThat(home.path().resolve("lib/file")).hasContent("newer lib");
    }

    private static RealmFile realm(String name) {
        ObjectNode json = MAPPER.createObjectNode().put("realm", name);
        return new RealmFile(json);
    }
}
