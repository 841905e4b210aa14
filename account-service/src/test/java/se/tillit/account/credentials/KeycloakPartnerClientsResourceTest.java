package se.tillit.account.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.account.support.AccountStack;

@QuarkusTest
@WithTestResource(AccountStack.class)
class KeycloakPartnerClientsResourceTest {

    private StubKeycloak keycloak;
    private KeycloakRealm realm;
    private KeycloakPartnerClients clients;

    @BeforeEach
    void connect() throws IOException {
        keycloak = new StubKeycloak();
        realm = keycloak.realm();
        clients = new KeycloakPartnerClients(realm);
    }

    @AfterEach
    void disconnect() {
        realm.close();
        keycloak.close();
    }

    @Test
    void makesAClientThatDoesNothingButGetTokensOfItsRole() {
        clients.create("partner-1", "Exempeljobb", "secret");

        assertThat(keycloak.requests).containsExactly("POST ");
        assertThat(keycloak.clients.values())
                .singleElement()
                .satisfies(client -> assertThat(client)
                        .containsEntry("clientId", "partner-1")
                        .containsEntry("secret", "secret")
                        .containsEntry("publicClient", false)
                        .containsEntry("serviceAccountsEnabled", true)
                        .containsEntry("standardFlowEnabled", false)
                        .containsEntry("implicitFlowEnabled", false)
                        .containsEntry("directAccessGrantsEnabled", false)
                        .containsEntry("fullScopeAllowed", false)
                        .containsEntry("defaultClientScopes", List.of("basic", "tillit-api"))
                        .doesNotContainKeys("redirectUris", "webOrigins"));
        assertThat(keycloak.clients.values().iterator().next().get("protocolMappers"))
                .asString()
                .contains("oidc-hardcoded-role-mapper", "role=partner");
    }

    @Test
    void replacesItsOwnFirstAttempt() {
        clients.create("partner-1", "Exempeljobb", "first");

        clients.create("partner-1", "Exempeljobb", "second");

        assertThat(keycloak.clients.values())
                .extracting(client -> client.get("secret"))
                .containsExactly("second");
    }

    @Test
    void removesAClientAndNoOtherAndDoesNotMindThatItIsGone() {
        clients.create("partner-1", "Exempeljobb", "secret");
        clients.create("partner-2", "Annanjobb", "secret");

        clients.remove("partner-1");
        clients.remove("partner-1");

        assertThat(keycloak.clients.values())
                .extracting(client -> client.get("clientId"))
                .containsExactly("partner-2");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 500, 503})
    void saysThatItIsUnavailableWhateverKeycloakAnswers(int status) {
        keycloak.failure = status;

        assertThatExceptionOfType(IdentitiesUnavailableException.class)
                .isThrownBy(() -> clients.create("partner-1", "Exempeljobb", "secret"));
        assertThatExceptionOfType(IdentitiesUnavailableException.class).isThrownBy(() -> clients.remove("partner-1"));
    }

    @Test
    void saysThatItIsUnavailableWhenNobodyAnswers() {
        keycloak.close();

        assertThatExceptionOfType(IdentitiesUnavailableException.class).isThrownBy(() -> clients.remove("partner-1"));
    }
}
