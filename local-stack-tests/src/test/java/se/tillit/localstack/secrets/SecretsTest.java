package se.tillit.localstack.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void aSecretStaysTheSameAlsoAfterARestart() {
        String password = secrets().password("postgres.cv");

        assertThat(secrets().password("postgres.cv")).isEqualTo(password);
    }

    @Test
    void eachNameHasASecretOfItsOwn() {
        assertThat(secrets().password("postgres.cv")).isNotEqualTo(secrets().password("postgres.account"));
    }

    @Test
    void aKeyRingHoldsOneKeyOf256Bits() {
        String[] ring = secrets().keyRing("keys.cv-service.CURSOR").split(":", 2);

        assertThat(ring[0]).isEqualTo("1");
        assertThat(Base64.getDecoder().decode(ring[1])).hasSize(32);
    }

    @Test
    void nobodyElseMayReadThem() throws Exception {
        secrets().password("postgres.cv");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private Secrets secrets() {
        return new Secrets(file());
    }

    private Path file() {
        return directory.resolve("secrets.properties");
    }
}
