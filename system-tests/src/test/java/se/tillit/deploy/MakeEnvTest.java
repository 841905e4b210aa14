package se.tillit.deploy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MakeEnvTest {

    @Test
    void fillsEverySettingOfTheExample() throws Exception {
        Map<String, String> made = run();

        assertThat(made.keySet()).isEqualTo(ComposeFile.read().offered());
        assertThat(made).noneSatisfy((name, value) -> assertThat(value).isBlank());
    }

    @Test
    void makesKeyRingsOfOne32ByteKey() throws Exception {
        Map<String, String> rings = run(name -> name.contains("_KEYS_") && !name.endsWith("_SIGNING"));

        assertThat(rings).hasSizeGreaterThan(5).allSatisfy((name, ring) -> {
            assertThat(ring).startsWith("k1:");
            assertThat(Base64.getDecoder().decode(ring.substring(3))).hasSize(32);
        });
    }

    @Test
    void makesASigningKeyThatJavaReads() throws Exception {
        String written =
                requireNonNull(run(name -> name.endsWith("_KEYS_SIGNING")).get("CONSENT_KEYS_SIGNING"));

        byte[] key = Base64.getDecoder().decode(written.substring(written.indexOf(':') + 1));
        assertThat(KeyFactory.getInstance("EC")
                        .generatePrivate(new PKCS8EncodedKeySpec(key))
                        .getAlgorithm())
                .isEqualTo("EC");
    }

    @Test
    void makesEverySecretOnce() throws Exception {
        Set<String> secrets = new HashSet<>();
        int expected = 0;
        for (Map<String, String> made : java.util.List.of(run(ServiceSettings::secret), run(ServiceSettings::secret))) {
            secrets.addAll(made.values());
            expected += made.size();
        }

        assertThat(secrets).hasSize(expected).noneMatch(secret -> secret.length() < 24);
    }

    private static Map<String, String> run(Predicate<String> wanted) throws IOException, InterruptedException {
        Map<String, String> all = run();
        all.keySet().removeIf(wanted.negate());
        return all;
    }

    private static Map<String, String> run() throws IOException, InterruptedException {
        Process script = new ProcessBuilder(
                        Repository.path("deploy/compose/make-env").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).isZero();
        return printed.lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> pair[1], (first, _) -> first, java.util.TreeMap::new));
    }
}
