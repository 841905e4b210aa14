package se.tillit.account.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.support.AccountStack;

@QuarkusTest
@WithTestResource(AccountStack.class)
class KeycloakIdentitiesResourceTest {

    private static final EmailAddress EMAIL = new EmailAddress("anna@example.org");

    private StubKeycloak keycloak;
    private KeycloakRealm realm;
    private KeycloakIdentities identities;

    @BeforeEach
    void connect() throws IOException {
        keycloak = new StubKeycloak();
        realm = keycloak.realm();
        identities = new KeycloakIdentities(realm);
    }

    @AfterEach
    void disconnect() {
        realm.close();
        keycloak.close();
    }

    private static NewLogin login(UUID username, String password) {
        return new NewLogin(username, EMAIL, password, NewLogin.Kind.CANDIDATE);
    }

    @Test
    void createsAClosedLoginInItsGroupWithOneCall() {
        UUID username = UUID.randomUUID();

        UUID id = identities.createDisabled(login(username, "secret"));

        assertThat(keycloak.requests).containsExactly("POST ");
        assertThat(keycloak.users).containsOnlyKeys(id.toString());
        assertThat(keycloak.bodies.getFirst())
                .containsEntry("username", username.toString())
                .containsEntry("email", "anna@example.org")
                .containsEntry("emailVerified", true)
                .containsEntry("enabled", false)
                .containsEntry("groups", List.of("/candidates"))
                .containsOnlyKeys("username", "email", "emailVerified", "enabled", "groups", "credentials");
    }

    @Test
    void putsEmployersUsersIntoTheirs() {
        identities.createDisabled(new NewLogin(UUID.randomUUID(), EMAIL, "secret", NewLogin.Kind.EMPLOYER));

        assertThat(keycloak.bodies.getFirst()).containsEntry("groups", List.of("/employers"));
    }

    @Test
    void takesOverItsOwnFirstAttemptWithTheNewPassword() {
        UUID username = UUID.randomUUID();
        UUID first = identities.createDisabled(login(username, "first"));

        UUID second = identities.createDisabled(login(username, "second"));

        assertThat(second).isEqualTo(first);
        assertThat(keycloak.users).hasSize(1);
        assertThat(keycloak.users.get(first.toString()))
                .asString()
                .contains("second")
                .doesNotContain("=first");
    }

    @Test
    void replacesWhatAnAbandonedAttemptOfTheAddressLeft() {
        String leftover = keycloak.existing(UUID.randomUUID().toString(), "anna@example.org", false);

        UUID id = identities.createDisabled(login(UUID.randomUUID(), "secret"));

        assertThat(keycloak.users).containsOnlyKeys(id.toString()).doesNotContainKey(leftover);
    }

    @Test
    void leavesSomebodyElsesLoginAlone() {
        String enabled = keycloak.existing(UUID.randomUUID().toString(), "anna@example.org", true);

        assertThatExceptionOfType(AddressTakenException.class)
                .isThrownBy(() -> identities.createDisabled(login(UUID.randomUUID(), "secret")));

        assertThat(keycloak.users).containsOnlyKeys(enabled);
    }

    @Test
    void leavesALoginAloneThatAnAdministratorMadeAndDisabled() {
        String operator = keycloak.existing("olle.operator", "anna@example.org", false);

        assertThatExceptionOfType(AddressTakenException.class)
                .isThrownBy(() -> identities.createDisabled(login(UUID.randomUUID(), "secret")));

        assertThat(keycloak.users).containsOnlyKeys(operator);
    }

    @Test
    void opensALoginWithoutTouchingAnythingElse() {
        UUID id = identities.createDisabled(login(UUID.randomUUID(), "secret"));

        identities.enable(id);

        assertThat(keycloak.bodies.getLast()).isEqualTo(Map.of("enabled", true));
        assertThat(keycloak.users.get(id.toString())).containsEntry("enabled", true);
    }

    @Test
    void removesALoginAndDoesNotMindThatItIsGone() {
        UUID id = identities.createDisabled(login(UUID.randomUUID(), "secret"));

        identities.remove(id);
        identities.remove(id);

        assertThat(keycloak.users).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 403, 401, 400})
    void saysThatItIsUnavailableWhateverKeycloakAnswers(int status) {
        keycloak.failure = status;

        assertThatExceptionOfType(IdentitiesUnavailableException.class)
                .isThrownBy(() -> identities.createDisabled(login(UUID.randomUUID(), "secret")));
        assertThatExceptionOfType(IdentitiesUnavailableException.class)
                .isThrownBy(() -> identities.enable(UUID.randomUUID()));
        assertThatExceptionOfType(IdentitiesUnavailableException.class)
                .isThrownBy(() -> identities.remove(UUID.randomUUID()));
    }

    @Test
    void saysThatItIsUnavailableWhenNobodyAnswers() {
        keycloak.close();

        assertThatExceptionOfType(IdentitiesUnavailableException.class)
                .isThrownBy(() -> identities.createDisabled(login(UUID.randomUUID(), "secret")));
    }

    @Test
    void passesOnThatThePasswordIsTooWeakForKeycloak() {
        keycloak.failure = 400;
        keycloak.failureBody = "{\"error\":\"invalidPasswordMinLengthMessage\"}";

        assertThatExceptionOfType(WeakPasswordException.class)
                .isThrownBy(() -> identities.createDisabled(login(UUID.randomUUID(), "secret")));
    }
}
