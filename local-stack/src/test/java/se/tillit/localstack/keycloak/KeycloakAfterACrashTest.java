package se.tillit.localstack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.localstack.Component;
import se.tillit.localstack.LocalStack;

class KeycloakAfterACrashTest {

    private static final int ROUNDS = 4;

    @TempDir
    Path directory;

    @Test
    void letsEverybodyInAsSoonAsItsDatabaseIsBack() throws Exception {
        try (LocalStack stack = LocalStack.builder()
                .freePorts()
                .dataDirectory(directory)
                .withoutFsync()
                .only(Component.KEYCLOAK)
                .start()) {
            // Given
            TokenClient tokens = new TokenClient(stack.identity());
            assertThat(logins(tokens)).containsOnly(200);

            // When
            stack.kill(Component.POSTGRES);
            stack.start(Component.POSTGRES);

            // Then
            assertThat(logins(tokens)).containsOnly(200);
        }
    }

    @Test
    void isToldTheSameInContainers() {
        assertThat(Path.of("../docker-compose.yml"))
                .content()
                .contains("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW: \"true\"");
    }

    /** Several people at once, for several connections; one person at once would be refused as somebody who guesses. */
    private static List<Integer> logins(TokenClient tokens) {
        return IntStream.range(0, ROUNDS)
                .boxed()
                .flatMap(_ -> tokens.loginsAtOnce("tillit-cli", DemoUser.all()).stream())
                .toList();
    }
}
