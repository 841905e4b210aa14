package se.tillit.account.credentials;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import java.util.function.Supplier;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The realm, as this service's own client may administer it. */
@ApplicationScoped
class KeycloakRealm {

    private final Keycloak keycloak;
    private final String realm;

    KeycloakRealm(KeycloakConfig config) {
        // The administration client has no time limits of its own.
        Client client = Keycloak.getClientProvider().newRestEasyClient(null, null, false);
        client.property(
                "io.quarkus.rest.client.connect-timeout", (int) config.timeout().toMillis());
        client.property(
                "io.quarkus.rest.client.read-timeout", (int) config.timeout().toMillis());
        this.realm = config.realm();
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(config.serverUrl())
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(config.clientId())
                .clientSecret(config.clientSecret())
                .resteasyClient(client)
                .build();
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }

    RealmResource api() {
        return keycloak.realm(realm);
    }

    /** @throws IdentitiesUnavailableException whatever Keycloak's refusal or silence was */
    static <T> T reachable(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException | ProcessingException e) {
            throw new IdentitiesUnavailableException(e);
        }
    }
}
