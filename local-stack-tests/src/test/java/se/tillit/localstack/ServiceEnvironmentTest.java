package se.tillit.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceEnvironmentTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceKnowsItsIssuerAndItsNeighbours(Component service) {
        assertThat(stack().environment(service))
                .containsEntry("TILLIT_IDENTITY_URL", "http://localhost:8180/realms/tillit")
                .containsEntry("TILLIT_CV_URL", "http://localhost:8082")
                .containsEntry("TILLIT_ACCEPTED_CLIENTS", "tillit-web,tillit-cli")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    }

    static Stream<Component> services() {
        return Arrays.stream(Component.values()).filter(Component::isService);
    }

    @Test
    void aServiceGetsTheSecretsItHasAUseForAndNoOther() {
        assertThat(secretsOf(Component.GATEWAY))
                .containsExactlyInAnyOrder("TILLIT_KEYS_CURSOR", "TILLIT_KEYS_FINGERPRINT");
        assertThat(secretsOf(Component.CONSENT_SERVICE))
                .containsExactlyInAnyOrder(
                        "TILLIT_KEYS_CURSOR",
                        "TILLIT_KEYS_FINGERPRINT",
                        "TILLIT_KEYS_SIGNING",
                        "TILLIT_KEYS_TOMBSTONE",
                        "TILLIT_DB_PASSWORD",
                        "TILLIT_CLIENT_SECRET");
        assertThat(secretsOf(Component.JOBAGENT_SERVICE))
                .containsExactlyInAnyOrder(
                        "TILLIT_KEYS_CURSOR",
                        "TILLIT_KEYS_FINGERPRINT",
                        "TILLIT_KEYS_TOMBSTONE",
                        "TILLIT_DB_PASSWORD",
                        "TILLIT_CLIENT_SECRET");
        assertThat(secretsOf(Component.CV_SERVICE))
                .containsExactlyInAnyOrder(
                        "TILLIT_KEYS_CURSOR",
                        "TILLIT_KEYS_FINGERPRINT",
                        "TILLIT_KEYS_REFERENCE",
                        "TILLIT_KEYS_TOMBSTONE",
                        "TILLIT_DB_PASSWORD",
                        "TILLIT_CLIENT_SECRET");
        assertThat(secretsOf(Component.ACCOUNT_SERVICE))
                .containsExactlyInAnyOrder(
                        "TILLIT_KEYS_CURSOR",
                        "TILLIT_KEYS_FINGERPRINT",
                        "TILLIT_KEYS_SECRETS",
                        "TILLIT_KEYS_TOMBSTONE",
                        "TILLIT_DB_PASSWORD",
                        "TILLIT_CLIENT_SECRET");
    }

    @Test
    void noTwoServicesShareASecret() {
        LocalStack stack = stack();

        assertThat(services()
                        .flatMap(service -> stack.environment(service).entrySet().stream()
                                .filter(ServiceEnvironmentTest::secret)
                                .map(Map.Entry::getValue)))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyAccountServiceKnowsWhereMailGoes() {
        LocalStack stack = stack();

        assertThat(services().filter(service -> stack.environment(service).containsKey("TILLIT_SMTP_HOST")))
                .containsExactly(Component.ACCOUNT_SERVICE);
    }

    @Test
    void aFrontEndUnderDevelopmentMayCallTheGatewayAlone() {
        LocalStack stack = stack();

        assertThat(stack.environment(Component.GATEWAY))
                .containsEntry("TILLIT_CORS_ORIGINS", "http://localhost:3000,http://localhost:5173");
        assertThat(services().filter(service -> stack.environment(service).containsKey("TILLIT_CORS_ORIGINS")))
                .containsExactly(Component.GATEWAY);
    }

    @Test
    void theGatewayHasNoDatabase() {
        assertThat(stack().environment(Component.GATEWAY)).doesNotContainKey("TILLIT_DB_URL");
        assertThat(stack().environment(Component.CV_SERVICE))
                .containsEntry("TILLIT_DB_URL", "jdbc:postgresql://127.0.0.1:15432/cv");
    }

    @Test
    void aTestMayTellAServiceSomethingElse() {
        LocalStack stack = LocalStack.builder()
                .dataDirectory(directory)
                .environment(Component.GATEWAY, "TILLIT_CV_URL", "http://localhost:1")
                .build();

        assertThat(stack.environment(Component.GATEWAY)).containsEntry("TILLIT_CV_URL", "http://localhost:1");
        assertThat(stack.environment(Component.ACCOUNT_SERVICE))
                .containsEntry("TILLIT_CV_URL", "http://localhost:8082");
    }

    private Stream<String> secretsOf(Component service) {
        return stack().environment(service).entrySet().stream()
                .filter(ServiceEnvironmentTest::secret)
                .map(Map.Entry::getKey);
    }

    private static boolean secret(Map.Entry<String, String> entry) {
        return entry.getKey().matches("TILLIT_KEYS_.*|.*PASSWORD|.*SECRET");
    }

    private LocalStack stack() {
        return LocalStack.builder().dataDirectory(directory).build();
    }
}
